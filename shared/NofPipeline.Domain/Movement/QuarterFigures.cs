using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Movement;

/// <summary>Everything that one version of a quarter says.</summary>
/// <param name="Inputs">What was ingested.</param>
/// <param name="Scores">What it scored.</param>
/// <param name="Segments">Where that leads.</param>
public sealed record QuarterFigures(QuarterInputs Inputs, QuarterScores Scores, QuarterSegments Segments);
