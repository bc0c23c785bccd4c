using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;

namespace NofPipeline.Standalone.Summary;

/// <summary>What became of one quarter.</summary>
/// <param name="Inputs">What came in.</param>
/// <param name="Segments">Its segments; provisional unless complete.</param>
/// <param name="Publication">Its publication, where it is final.</param>
/// <param name="Statement">What that says, changes since the quarter before among it; likewise.</param>
/// <param name="Comparisons">Our figures beside the published ones; empty where none were dropped.</param>
internal sealed record QuarterOutcome(
    QuarterInputs Inputs,
    QuarterSegments Segments,
    SnapshotHeader? Publication,
    QuarterStatement? Statement,
    IReadOnlyList<Comparison> Comparisons);
