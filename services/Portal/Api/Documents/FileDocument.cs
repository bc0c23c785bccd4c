namespace NofPipeline.Portal.Api.Documents;

/// <summary>A file of a publication.</summary>
public sealed record FileDocument
{
    /// <summary>Its path in the bundle.</summary>
    public required string Name { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is served; the address names the version, so that what it serves never changes.</summary>
    public required string Address { get; init; }
}
