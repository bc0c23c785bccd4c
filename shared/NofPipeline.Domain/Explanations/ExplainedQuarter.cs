using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Explanations;

/// <summary>What explanations of one quarter are made from.</summary>
/// <param name="Method">The method that it was scored by.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Scores">The scores as they are stored.</param>
/// <param name="Segments">The segments as they are stored.</param>
/// <param name="Bases">
/// Where the rules come from, by the row that each makes: the metric or composite, the row of the unadjusted segment, of the override, and
/// of a domain's segment.
/// </param>
public sealed record ExplainedQuarter(
    MethodDefinition Method,
    QuarterInputs Inputs,
    QuarterScores Scores,
    QuarterSegments Segments,
    IReadOnlyDictionary<MetricId, RuleBasis> Bases);
