using NofPipeline.Snapshots;

namespace NofPipeline.Reading.Explaining;

/// <summary>The snapshots that an explanation was made from.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Scores">The scores that were made of them.</param>
/// <param name="Segments">The segments that were made of these.</param>
/// <param name="Version">The version of the segments.</param>
public sealed record SnapshotTrail(SnapshotId Inputs, SnapshotId Scores, SnapshotId Segments, int Version);
