namespace NofPipeline.Ingestion.Intake;

/// <summary>Section <c>Nof:Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Nof:Intake";

    /// <summary>
    /// <c>Nof:Intake:Settle</c>: how long a file's size and time must stay the same before it is read; from 0 to 1 hour. Default 10 s,
    /// which suits people who copy over shares; a marker beside a file spares it.
    /// A batch is taken in when every file in the folder has settled, or has kept it waiting for five times as long.
    /// </summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>Nof:Intake:Proof</c>: whether only files are taken in that have a marker (<c>&lt;name&gt;.done</c>) or their hash (<c>&lt;name&gt;.sha256</c>) beside
    /// them. Default <c>false</c>; where they are there, they are looked at in any case.
    /// </summary>
    public bool Proof { get; set; }

    /// <summary><c>Nof:Intake:Poll</c>: how often the folder is looked at; from 50 ms to 1 hour. Default 1 s.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// <c>Nof:Intake:FreeDisk</c>: how many MB must be free on the disks of <c>Nof:Data</c> and <c>Nof:Drop</c>; while there are fewer,
    /// nothing is taken in. From 0 (not looked at) to 1,000,000,000. Default 512.
    /// </summary>
    public int FreeDisk { get; set; } = 512;
}
