namespace NofPipeline.Domain.Values;

/// <summary>One organisation's figure for one metric in one quarter.</summary>
/// <param name="Metric">The metric's id in the method.</param>
/// <param name="Unit">One of the units that the method knows for the metric.</param>
/// <param name="Value">The figure as ingested, never rounded.</param>
/// <param name="Order">Order among values that are equal as printed, where known.</param>
/// <param name="ReportingPeriod">NHS England's free text for the period of the data, such as <c>Dec-25</c>; never read as a date.</param>
public sealed record MetricValue(MetricId Metric, string Unit, decimal Value, OrderEvidence? Order, string ReportingPeriod)
{
    /// <summary>What the value was derived from; <c>null</c> where a file states the value of the quarter itself.</summary>
    public DerivedFrom? DerivedFrom { get; init; }
}
