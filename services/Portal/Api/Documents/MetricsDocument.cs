using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>Every metric and composite of a quarter.</summary>
public sealed record MetricsDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>By id; composites last.</summary>
    public required IReadOnlyList<MetricHeadDocument> Metrics { get; init; }

    internal static MetricsDocument Of(QuarterView view) => new()
    {
        Quarter = QuarterHeadDocument.Of(view.Header),
        Metrics =
        [
            .. view.Method.MetricsIn(view.Quarter).Select(MetricHeadDocument.Of),
            .. view.Method.Composites.OrderBy(c => c.Id).Select(MetricHeadDocument.Of),
        ],
    };
}
