using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The value, score and composite rows of NHS England's layout.</summary>
internal sealed class MetricRows(BundleInput input)
{
    private const string Score = "score";

    private readonly Dictionary<(MetricId, OrganisationType), MetricStatistics> statistics =
        input.Scores.Statistics.ToDictionary(s => (s.Metric, s.Type));

    private readonly Dictionary<(OdsCode, MetricId, string), string> periods = input.Inputs.Organisations
        .SelectMany(o => o.Values.Select(v => (Key: (o.Organisation.Code, v.Metric, v.Unit), v.ReportingPeriod)))
        .ToDictionary(v => v.Key, v => v.ReportingPeriod);

    public IEnumerable<PublishedMetricRow> Of(OrganisationScores scores) =>
        scores.Metrics.SelectMany(m => OfMetric(scores.Organisation, m))
            .Concat(scores.Composites.SelectMany(c => OfComposite(scores.Organisation, c)));

    private IEnumerable<PublishedMetricRow> OfMetric(Organisation organisation, MetricScore score)
    {
        var metric = input.Method.Metric(score.Metric)!;
        var row = Row(organisation, score.Metric, metric.Domain, metric.SubDomain, metric.Name) with
        {
            ReportingPeriod = periods[(organisation.Code, score.Metric, score.Unit)],
            Unit = score.Unit,
            Value = score.Value,
            Rank = score.TypeRank,
        };

        // A metric that is published as a score only has no value row: what was ingested is the score.
        if (score.ScoreId != score.Metric)
        {
            var spread = statistics[(score.Metric, organisation.Type)];
            yield return row with
            {
                Median = ScoreRounding.Print(spread.Median),
                LowerQuartile = ScoreRounding.Print(spread.LowerQuartile),
                UpperQuartile = ScoreRounding.Print(spread.UpperQuartile),
            };
        }

        if (score is { ScoreId: { } id, Printed: { } printed })
        {
            yield return row with { Metric = id, Unit = Score, Value = printed };
        }
    }

    private IEnumerable<PublishedMetricRow> OfComposite(Organisation organisation, CompositeScore score)
    {
        var composite = input.Method.Composites.First(c => c.Id == score.Id);
        return composite.Published
            ? [Row(organisation, score.Id, composite.Domain, composite.SubDomain, composite.Name) with { Value = score.Printed }]
            : [];
    }

    private PublishedMetricRow Row(Organisation organisation, MetricId id, string domainId, string subDomainId, string name)
    {
        var domain = input.Method.Domains.First(d => d.Id == domainId);
        return new PublishedMetricRow
        {
            Quarter = input.Scores.Quarter,
            Organisation = organisation,
            Domain = domain.Name,
            SubDomain = domain.SubDomains.First(s => s.Id == subDomainId).Name,
            Metric = id,
            Description = name,
            ReportingPeriod = input.Scores.Quarter.Display,
            Unit = Score,
            Value = 0m,
        };
    }
}
