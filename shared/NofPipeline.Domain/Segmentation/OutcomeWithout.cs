using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Segmentation;

/// <summary>Where an organisation would stand if one of its metrics counted for nobody.</summary>
/// <param name="Item">The metric or composite.</param>
/// <param name="Outcome">Where it would stand.</param>
public sealed record OutcomeWithout(MetricId Item, Outcome Outcome);
