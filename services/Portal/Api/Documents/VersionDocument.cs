using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>A version of a quarter.</summary>
public sealed record VersionDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>When a newer version took its place; <c>null</c> where it is current.</summary>
    public required DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Why; empty where it is current.</summary>
    public required IReadOnlyList<VersionReasonDocument> Reasons { get; init; }

    internal static VersionDocument Of(PublicationVersion version) => new()
    {
        Quarter = QuarterHeadDocument.Of(version.Header),
        SupersededAt = version.Superseded?.At,
        Reasons = [.. (version.Superseded?.Causes ?? []).Select(VersionReasonDocument.Of)],
    };
}
