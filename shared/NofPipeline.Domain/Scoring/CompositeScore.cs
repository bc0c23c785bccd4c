using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>A score made of other scores.</summary>
/// <param name="Id">The composite's id.</param>
/// <param name="Unrounded">Kept to 20 decimals.</param>
/// <param name="Printed">Half up to 2 decimals.</param>
/// <param name="Components">The components that the organisation has.</param>
public sealed record CompositeScore(MetricId Id, decimal Unrounded, decimal Printed, IReadOnlyList<MetricId> Components);
