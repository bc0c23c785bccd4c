using NofPipeline.Snapshots.Provenance;

namespace NofPipeline.Snapshots.Stages;

/// <summary>A version that is no longer current, what took its place and why.</summary>
/// <param name="Series">The series.</param>
/// <param name="Version">The version that was superseded.</param>
/// <param name="By">The version that superseded it, the next one.</param>
/// <param name="At">When that was committed.</param>
/// <param name="Causes">Why, at least one, each with the file that brought it about.</param>
public sealed record Supersession(
    SnapshotSeries Series, int Version, int By, DateTimeOffset At, IReadOnlyList<SupersessionCause> Causes);
