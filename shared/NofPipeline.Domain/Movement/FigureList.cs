using System.Globalization;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Movement;

/// <summary>A version of a quarter as a flat list of figures in canonical text: equal figures have equal text whatever their scale or the culture.</summary>
internal static class FigureList
{
    public static Dictionary<Key, string> Of(QuarterFigures figures) =>
        figures.Inputs.Organisations.SelectMany(OfInputs)
            .Concat(figures.Scores.Organisations.SelectMany(OfScores))
            .Concat(figures.Segments.Organisations.SelectMany(OfSegments))
            .Concat(figures.Scores.Statistics.SelectMany(OfStatistics))
            .Concat(figures.Segments.Cuts.SelectMany(OfCuts))
            .ToDictionary(f => f.Key, f => f.Text);

    private static IEnumerable<Figure> OfInputs(OrganisationInputs inputs)
    {
        var organisation = inputs.Organisation;
        return new List<Figure>
        {
            Make(organisation.Code, FigureKind.Organisation, "name", organisation.Name),
            Make(organisation.Code, FigureKind.Organisation, "type", organisation.Type.Token()),
            Make(organisation.Code, FigureKind.Organisation, "subtype", organisation.Subtype),
            Make(organisation.Code, FigureKind.Organisation, "region", organisation.Region),
        }
        .Concat(inputs.Values.SelectMany(v => OfValue(organisation.Code, v)))
        .Concat(inputs.Decisions.Select(d => Make(organisation.Code, FigureKind.Decision, d.Kind, d.Value)));
    }

    private static IEnumerable<Figure> OfValue(OdsCode code, MetricValue value)
    {
        var id = $"{value.Metric}/{value.Unit}";
        yield return Make(code, FigureKind.Value, id, Text(value.Value));
        yield return Make(code, FigureKind.ReportingPeriod, id, value.ReportingPeriod);
        if (value.Order is { } order)
        {
            var rank = order.RankWithinType is { } withinType ? $" rank {Text(withinType)}" : string.Empty;
            yield return Make(code, FigureKind.Order, id, $"{order.Basis.Token()} {Text(order.Position)}{rank}");
        }
    }

    private static IEnumerable<Figure> OfScores(OrganisationScores scores)
    {
        var code = scores.Organisation.Code;
        foreach (var metric in scores.Metrics)
        {
            var id = $"{metric.Metric}/{metric.Unit}";
            if (metric.Unrounded is { } score)
            {
                yield return Make(code, FigureKind.Score, id, Text(score));
            }

            if (metric.TypeRank is { } rank)
            {
                yield return Make(code, FigureKind.ValueRank, id, Text(rank));
            }
        }

        foreach (var composite in scores.Composites)
        {
            yield return Make(code, FigureKind.Composite, composite.Id.Value, Text(composite.Unrounded));
        }

        foreach (var domain in scores.Domains)
        {
            yield return Make(code, FigureKind.DomainScore, domain.Id, Text(domain.Mean.Unrounded));
        }

        foreach (var subDomain in scores.SubDomains)
        {
            yield return Make(code, FigureKind.SubDomainScore, subDomain.Id, Text(subDomain.Mean.Unrounded));
        }

        if (scores.Average is { } average)
        {
            yield return Make(code, FigureKind.Average, string.Empty, Text(average.Unrounded));
        }
    }

    private static IEnumerable<Figure> OfSegments(OrganisationSegments segments)
    {
        var code = segments.Organisation.Code;
        foreach (var domain in segments.Domains)
        {
            yield return Make(code, FigureKind.DomainSegment, domain.Domain, Text(domain.Segment));
            yield return Make(code, FigureKind.DomainRank, domain.Domain, Text(domain.Rank));
        }

        yield return Make(code, FigureKind.Unadjusted, string.Empty, Text(segments.Unadjusted));
        if (segments.Override.Source != OverrideSource.NotStated)
        {
            yield return Make(code, FigureKind.Override, string.Empty, segments.Override.Applies ? "1" : "0");
        }

        yield return Make(code, FigureKind.Adjusted, string.Empty, Text(segments.Adjusted));
        if (segments.Final is { } final)
        {
            yield return Make(code, FigureKind.Final, string.Empty, Text(final));
        }

        yield return Make(code, FigureKind.LeagueRank, string.Empty, Text(segments.LeagueRank));
        yield return Make(code, FigureKind.AverageRank, string.Empty, Text(segments.AverageRank));
    }

    private static IEnumerable<Figure> OfStatistics(MetricStatistics statistics)
    {
        var id = $"{statistics.Metric}/{statistics.Type.Token()}";
        yield return Make(null, FigureKind.Statistic, $"{id}/median", Text(statistics.Median));
        yield return Make(null, FigureKind.Statistic, $"{id}/lower-quartile", Text(statistics.LowerQuartile));
        yield return Make(null, FigureKind.Statistic, $"{id}/upper-quartile", Text(statistics.UpperQuartile));
    }

    private static IEnumerable<Figure> OfCuts(SegmentCuts cuts) =>
        cuts.Cuts.Select((cut, i) => Make(null, FigureKind.Cut, $"{cuts.Scope}/{Text(i + 1)}", Text(cut)));

    private static Figure Make(OdsCode? organisation, FigureKind kind, string id, string text) => new(new Key(organisation, kind, id), text);

    private static string Text(decimal figure) => figure.ToString("0.############################", CultureInfo.InvariantCulture);

    internal readonly record struct Key(OdsCode? Organisation, FigureKind Kind, string Id);

    private readonly record struct Figure(Key Key, string Text);
}
