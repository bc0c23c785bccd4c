using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every quarter that there is.</summary>
public sealed record QuartersDocument
{
    /// <summary>As each is at present, newest first.</summary>
    public required IReadOnlyList<QuarterHeadDocument> Quarters { get; init; }
}

/// <summary>A quarter, and which version of it an answer is about.</summary>
public sealed record QuarterHeadDocument
{
    /// <summary>Machine form, such as <c>2025-26Q4</c>: January to March 2026.</summary>
    public required string Quarter { get; init; }

    /// <summary>The form that people read, such as <c>Q4 2025/26</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>final</c>: published. <c>provisional</c>: not published yet, so that what is missing can change every rank and segment.</summary>
    public required string Status { get; init; }

    /// <summary>The version of the publication, from 1; <c>null</c> while the quarter is provisional.</summary>
    public required int? Version { get; init; }

    /// <summary>When that version was published; <c>null</c> while the quarter is provisional.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The id of the snapshot: of the publication, or of the segments while the quarter is provisional.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The method.</summary>
    public required MethodDigestDocument Method { get; init; }

    internal static QuarterHeadDocument Of(SnapshotHeader header)
    {
        var isPublished = header.Series.Stage == SnapshotStage.Publication;
        return new QuarterHeadDocument
        {
            Quarter = header.Series.Quarter.ToString(),
            Name = header.Series.Quarter.Display,
            Status = isPublished ? "final" : "provisional",
            Version = isPublished ? header.Version : null,
            PublishedAt = isPublished ? header.CommittedAt : null,
            Snapshot = header.Id.Value,
            Method = new MethodDigestDocument { Id = header.Series.Method, Digest = header.MethodDigest },
        };
    }
}

/// <summary>The method that figures were made by.</summary>
public sealed record MethodDigestDocument
{
    /// <summary>Such as <c>nof-2025-26</c>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the method's canonical content, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }
}
