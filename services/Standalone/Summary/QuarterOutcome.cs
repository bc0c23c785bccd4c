using NofPipeline.Contracts.Events;
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
/// <param name="Movements">Changes since the quarter before, where that is published.</param>
/// <param name="Grounds">What those rest on, as the quarter's last event says; likewise.</param>
/// <param name="Comparisons">Our figures beside the published ones; empty where none were dropped.</param>
internal sealed record QuarterOutcome(
    QuarterInputs Inputs,
    QuarterSegments Segments,
    SnapshotHeader? Publication,
    IReadOnlyList<Movement>? Movements,
    MovementSummary? Grounds,
    IReadOnlyList<Comparison> Comparisons);
