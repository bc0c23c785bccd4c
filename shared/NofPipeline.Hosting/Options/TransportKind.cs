namespace NofPipeline.Hosting.Options;

/// <summary>How the workers talk.</summary>
public enum TransportKind
{
    /// <summary>Within one process.</summary>
    InMemory,
}
