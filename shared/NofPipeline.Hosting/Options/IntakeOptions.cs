namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>
    /// <c>Nof:Intake:Settle</c>: how long a file's size and time must stay the same before it is read; from 0 to 1 hour. Default 2 s.
    /// A batch is taken in when every file in the folder has settled.
    /// </summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary><c>Nof:Intake:Poll</c>: how often the folder is looked at; from 50 ms to 1 hour. Default 1 s.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);
}
