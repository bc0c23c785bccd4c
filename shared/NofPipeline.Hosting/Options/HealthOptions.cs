namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>
    /// <c>Nof:Health:Urls</c>: where <c>/health/live</c> and <c>/health/ready</c> answer, such as <c>http://*:8081</c>; several are separated by
    /// semicolons; a port alone is that port of the loopback address. Default empty: nothing listens.
    /// </summary>
    public string Urls { get; set; } = string.Empty;
}
