using NofPipeline.Domain.Explanations;

namespace NofPipeline.Reading.Explaining;

/// <summary>The metric, or the composite with its metrics, that is shown in full.</summary>
/// <param name="Metrics">The metrics.</param>
/// <param name="Composites">The composites that are, or are made of, what was asked for.</param>
public sealed record Focus(IReadOnlyList<MetricExplanation> Metrics, IReadOnlyList<CompositeExplanation> Composites);
