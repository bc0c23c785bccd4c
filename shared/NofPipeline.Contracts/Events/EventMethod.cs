namespace NofPipeline.Contracts.Events;

/// <summary>The method that the figures of an event were made by.</summary>
public sealed record EventMethod
{
    /// <summary>Such as <c>nof-2025-26</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the method data.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the method's canonical content, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }
}
