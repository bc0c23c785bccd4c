using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots;

/// <summary>A snapshot that is about to be committed.</summary>
public sealed record SnapshotDraft
{
    public required SnapshotSeries Series { get; init; }

    public required string MethodDigest { get; init; }

    /// <summary>The snapshots it was made of, in a fixed order.</summary>
    public required IReadOnlyList<SnapshotId> Upstream { get; init; }

    /// <summary>Whether the quarter was final; otherwise the results are provisional.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>The content, by key in ordinal order; part of the identity.</summary>
    public required IReadOnlyList<SnapshotPart> Parts { get; init; }

    /// <summary>Where the figures stand in which file; not part of the identity, because the same figures may come from other lines.</summary>
    public IReadOnlyList<SnapshotPart> Lineage { get; init; } = [];

    /// <summary>The message whose consumption this commit is.</summary>
    public Guid? Consumed { get; init; }

    /// <summary>Makes the messages that the commit sends, once its version is known.</summary>
    public Func<SnapshotId, int, IReadOnlyList<OutgoingMessage>> Outbox { get; init; } = (_, _) => [];

    /// <summary>The events that a publication adds to the feed, in order; <c>null</c> for every other stage.</summary>
    public IReadOnlyList<EventDraft>? Events { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the run; not part of the identity.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Which build of the program made it; not part of the identity.</summary>
    public string? Engine { get; init; }

    /// <summary>The engine contract that its parts follow: that of this build, but for what is copied.</summary>
    public int Contract { get; init; } = EngineContracts.Current;
}
