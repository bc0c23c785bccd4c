using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>A score, segment or other row as NHS England published it.</summary>
/// <param name="Organisation">Whom it is about.</param>
/// <param name="Metric">The published row.</param>
/// <param name="Value">The figure as published.</param>
/// <param name="Rank">The rank as published, where there is one.</param>
public sealed record PublishedResult(OdsCode Organisation, MetricId Metric, decimal Value, int? Rank);
