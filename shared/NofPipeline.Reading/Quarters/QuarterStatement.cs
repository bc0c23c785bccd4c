using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Snapshots;

namespace NofPipeline.Reading.Quarters;

/// <summary>What one version of a quarter's publication states about organisations.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="Segments">The quarter's segments.</param>
/// <param name="SegmentsSnapshot">The snapshot that they come from.</param>
/// <param name="Movements">
/// The comparison with the previous quarter, every organisation of either quarter once; <c>null</c> where that quarter was not published.
/// </param>
/// <param name="PreviousSegmentsSnapshot">The previous quarter's segments snapshot; <c>null</c> exactly where <paramref name="Movements"/> is.</param>
public sealed record QuarterStatement(
    int Version,
    QuarterSegments Segments,
    SnapshotId SegmentsSnapshot,
    IReadOnlyList<Movement>? Movements,
    SnapshotId? PreviousSegmentsSnapshot);
