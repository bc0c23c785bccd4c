namespace NofPipeline.Portal;

/// <summary>Section <c>Nof:Portal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Nof:Portal";

    /// <summary>
    /// <c>Nof:Portal:Urls</c>: where the pages and the HTTP API answer, written as <c>Nof:Health:Urls</c> is. Default
    /// <c>http://127.0.0.1:5080</c>, which nobody but this machine can reach. Empty: nothing listens.
    /// </summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";
}
