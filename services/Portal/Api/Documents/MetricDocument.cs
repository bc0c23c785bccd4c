using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Api.Documents;

/// <summary>A metric with the results of every organisation.</summary>
public sealed record MetricDocument
{
    /// <summary>The quarter and its version.</summary>
    public required QuarterHeadDocument Quarter { get; init; }

    /// <summary>The metric or composite.</summary>
    public required MetricHeadDocument Metric { get; init; }

    /// <summary>Per type; empty for a composite.</summary>
    public required IReadOnlyList<StatisticsDocument> Statistics { get; init; }

    /// <summary>By code; an organisation with values in two units has a row for each.</summary>
    public required IReadOnlyList<MetricRowDocument> Organisations { get; init; }

    internal static MetricDocument? Of(QuarterView view, string id)
    {
        if (MetricsDocument.Of(view).Metrics.FirstOrDefault(m => m.Id == id) is not { } metric)
        {
            return null;
        }

        var results = new Results(view);
        return new MetricDocument
        {
            Quarter = QuarterHeadDocument.Of(view.Header),
            Metric = metric,
            Statistics =
            [
                .. view.Current.Scores.Statistics.Where(s => s.Metric.Value == id).Select(s => new StatisticsDocument
                {
                    Type = s.Type.Token(),
                    Organisations = s.Organisations,
                    LowerQuartile = s.LowerQuartile,
                    Median = s.Median,
                    UpperQuartile = s.UpperQuartile,
                }),
            ],
            Organisations =
            [
                .. view.Current.Scores.Organisations.OrderBy(o => o.Organisation.Code).SelectMany(o => results.Of(o)
                    .Where(r => r.Metric.Id == id)
                    .Select(r => new MetricRowDocument { Organisation = Facts.Of(o.Organisation), Result = r.Result })),
            ],
        };
    }
}
