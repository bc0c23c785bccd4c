using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The comparison with the quarter before.</summary>
/// <param name="Method">The method of that quarter.</param>
/// <param name="SegmentsSnapshot">Its segments snapshot.</param>
/// <param name="Movements">How every organisation moved since, and what that is worth.</param>
public sealed record PreviousQuarter(MethodDefinition Method, SnapshotId SegmentsSnapshot, IReadOnlyList<AssessedMovement> Movements);
