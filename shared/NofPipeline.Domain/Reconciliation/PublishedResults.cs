using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>What NHS England published about a quarter; compared with our own results and never an input to them.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Results">By organisation and metric id.</param>
public sealed record PublishedResults(Quarter Quarter, IReadOnlyList<PublishedResult> Results);

/// <summary>A score, segment or other row as NHS England published it.</summary>
/// <param name="Organisation">Whom it is about.</param>
/// <param name="Metric">The published row.</param>
/// <param name="Value">The figure as published.</param>
/// <param name="Rank">The rank as published, where there is one.</param>
public sealed record PublishedResult(OdsCode Organisation, MetricId Metric, decimal Value, int? Rank);
