using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>The versions of a quarter.</summary>
public sealed record VersionsDocument
{
    /// <summary>Oldest first; empty while the quarter is provisional.</summary>
    public required IReadOnlyList<VersionDocument> Versions { get; init; }
}

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

/// <summary>One of the reasons for which a version was superseded.</summary>
public sealed record VersionReasonDocument
{
    /// <summary>Such as <c>new-figures</c>, <c>correction</c> or <c>quarter-before</c>. Expect others.</summary>
    public required string Reason { get; init; }

    /// <summary>The part of the quarter that the file supplies, such as <c>metric-values</c>; <c>null</c> where no file brought it about.</summary>
    public required string? Feed { get; init; }

    /// <summary>The type of organisation that it supplies; <c>null</c> where that is not limited.</summary>
    public required string? Type { get; init; }

    /// <summary>The file that brought it about.</summary>
    public required FileReference? File { get; init; }

    /// <summary>The file that supplied that part before.</summary>
    public required FileReference? Replaced { get; init; }

    internal static VersionReasonDocument Of(SupersessionCause cause) => new()
    {
        Reason = cause.Reason.Token(),
        Feed = cause.Slice?.Feed,
        Type = cause.Slice?.Type?.Token(),
        File = cause.Slice?.File,
        Replaced = cause.Replaced,
    };
}
