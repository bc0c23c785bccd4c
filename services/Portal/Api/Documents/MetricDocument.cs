using NofPipeline.Contracts.Events;
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

/// <summary>An organisation's result in a metric.</summary>
public sealed record MetricRowDocument
{
    /// <summary>The organisation.</summary>
    public required EventOrganisation Organisation { get; init; }

    /// <summary>What it has there.</summary>
    public required ResultDocument Result { get; init; }
}

/// <summary>How the values of a metric spread within a type.</summary>
public sealed record StatisticsDocument
{
    /// <summary>The type of organisation.</summary>
    public required string Type { get; init; }

    /// <summary>How many values.</summary>
    public required int Organisations { get; init; }

    /// <summary>The 25 % quantile by inclusive linear interpolation, whichever way the metric is better.</summary>
    public required decimal LowerQuartile { get; init; }

    /// <summary>The median.</summary>
    public required decimal Median { get; init; }

    /// <summary>The 75 % quantile.</summary>
    public required decimal UpperQuartile { get; init; }
}
