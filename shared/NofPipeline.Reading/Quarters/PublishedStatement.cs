using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Snapshots;

namespace NofPipeline.Reading.Quarters;

/// <summary>What one version of a quarter's publication states.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Said">The statement.</param>
/// <param name="SegmentsSnapshot">The segments that it comes from.</param>
/// <param name="PreviousSegmentsSnapshot">Those that they were compared with; <c>null</c> where the quarter before was not published.</param>
public sealed record PublishedStatement(
    Quarter Quarter, int Version, QuarterStatement Said, SnapshotId SegmentsSnapshot, SnapshotId? PreviousSegmentsSnapshot);
