namespace NofPipeline.Portal.Api.Documents;

/// <summary>The method that figures were made by.</summary>
public sealed record MethodDigestDocument
{
    /// <summary>Such as <c>nof-2025-26</c>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the method's canonical content, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }
}
