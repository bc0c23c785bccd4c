using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots;

/// <summary>A committed snapshot. Inserting the header is the commit: it carries the outgoing messages and the events.</summary>
public sealed record SnapshotHeader
{
    public required SnapshotSeries Series { get; init; }

    /// <summary>1, 2, 3... in the series, without gaps; the highest is the current one.</summary>
    public required int Version { get; init; }

    public required SnapshotId Id { get; init; }

    public required string MethodDigest { get; init; }

    public required IReadOnlyList<SnapshotId> Upstream { get; init; }

    public required bool IsFinal { get; init; }

    public required IReadOnlyList<PartReference> Parts { get; init; }

    public required IReadOnlyList<PartReference> Lineage { get; init; }

    public required Guid? Consumed { get; init; }

    public required IReadOnlyList<OutgoingMessage> Outbox { get; init; }

    /// <summary>The entry in the event feed; <c>null</c> for every stage but publication.</summary>
    public required FeedEntry? Feed { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    /// <summary>
    /// The W3C <c>traceparent</c> of the run that committed it, for the next stage to go on from; <c>null</c> where nobody
    /// traced it. Neither part of the identity nor of the state digest.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>
    /// Which build of the program made it, so that a replay knows what another build has left; <c>null</c> but for replays.
    /// Neither part of the identity nor of the state digest.
    /// </summary>
    public string? Engine { get; init; }

    /// <summary>The engine contract that its parts follow; part of the identity.</summary>
    public required int Contract { get; init; }
}
