namespace NofPipeline.Portal.Api.Documents;

/// <summary>The versions of a quarter.</summary>
public sealed record VersionsDocument
{
    /// <summary>Oldest first; empty while the quarter is provisional.</summary>
    public required IReadOnlyList<VersionDocument> Versions { get; init; }
}
