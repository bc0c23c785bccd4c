namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:Log</c>.</summary>
public sealed class LogOptions
{
    /// <summary>
    /// <c>Nof:Log:Json</c>: whether the four services write one JSON object per log line to the console, for containers. Default <c>false</c>.
    /// Standalone always writes for a person.
    /// </summary>
    public bool Json { get; set; }
}
