using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Rules;

/// <summary>The published ids of the summary rows.</summary>
/// <param name="Average">Average metric score.</param>
/// <param name="Unadjusted">Segment before the override.</param>
/// <param name="Adjusted">Segment after it; its rank is the league rank.</param>
/// <param name="Final">Segment after decisions, where it is published.</param>
public sealed record SummaryRows(MetricId Average, MetricId Unadjusted, MetricId Adjusted, MetricId? Final);
