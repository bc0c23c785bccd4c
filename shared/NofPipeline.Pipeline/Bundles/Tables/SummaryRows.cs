using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>The domain and summary rows of NHS England's layout.</summary>
internal sealed class SummaryRows(MethodDefinition method, Quarter quarter)
{
    private const string Summary = "Summary";
    private const string Score = "score";
    private const string Segment = "segment";

    public IEnumerable<PublishedMetricRow> Of(OrganisationSegments segments)
    {
        var organisation = segments.Organisation;
        foreach (var domain in segments.Domains)
        {
            var definition = method.Domains.First(d => d.Id == domain.Domain);
            yield return OfDomain(organisation, definition.ScoreId, definition.Name, Score, domain.Score, domain.Rank);
            yield return OfDomain(organisation, definition.SegmentId, definition.Name, Segment, domain.Segment, null);
        }

        var rows = method.Summary;
        yield return OfSummary(organisation, rows.Average, "Average metric score", Score, segments.Average, segments.AverageRank);
        yield return OfSummary(organisation, rows.Unadjusted, "Unadjusted segment", Segment, segments.Unadjusted, null);
        if (segments.Override.Source != OverrideSource.NotStated)
        {
            yield return OfSummary(organisation, method.Override.Id, "Financial override", "flag", segments.Override.Applies ? 1 : 0, null);
        }

        yield return OfSummary(organisation, rows.Adjusted, "Adjusted segment", Segment, segments.Adjusted, segments.LeagueRank);
        if (rows.Final is { } final && segments.Final is { } segment)
        {
            yield return OfSummary(organisation, final, "Final segment", Segment, segment, null);
        }

        foreach (var decision in method.Decisions.Where(d => d.FinalSegment is not null))
        {
            if (decision.PublishedRow is { } row && segments.Decisions.FirstOrDefault(d => d.Kind == decision.Kind) is { } decided)
            {
                yield return OfSummary(organisation, row, $"In {decision.Name}", "flag", decided.Value == "1" ? 1 : 0, null);
            }
        }
    }

    private PublishedMetricRow OfDomain(Organisation organisation, MetricId id, string domain, string unit, decimal value, int? rank)
    {
        var name = $"{domain} domain {unit}";
        return Row(organisation, id, domain, name, name, unit, value, rank);
    }

    private PublishedMetricRow OfSummary(Organisation organisation, MetricId id, string name, string unit, decimal value, int? rank) =>
        Row(organisation, id, Summary, Summary, name, unit, value, rank);

    private PublishedMetricRow Row(
        Organisation organisation, MetricId id, string domain, string subDomain, string name, string unit, decimal value, int? rank) => new()
        {
            Quarter = quarter,
            Organisation = organisation,
            Domain = domain,
            SubDomain = subDomain,
            Metric = id,
            Description = name,
            ReportingPeriod = quarter.Display,
            Unit = unit,
            Value = value,
            Rank = rank,
        };
}
