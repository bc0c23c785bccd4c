using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Our figures, keyed as they are published.</summary>
internal sealed class ComputedFigures
{
    private readonly Dictionary<(OdsCode Organisation, FigureKind Kind, MetricId Row), decimal> figures = [];
    private readonly Dictionary<MetricId, (FigureKind? Value, FigureKind? Rank)> kinds = [];

    private ComputedFigures(MethodDefinition method)
    {
        var given = method.Metrics.Where(m => m.Units.All(u => u.Rule is InputScoreRule or null)).Select(m => m.Id).ToHashSet();
        foreach (var metric in method.Metrics.Where(m => !given.Contains(m.Id)))
        {
            kinds[metric.Id] = (null, FigureKind.ValueRank);
            if (metric.ScoreId is { } scoreId)
            {
                kinds[scoreId] = (FigureKind.MetricScore, FigureKind.ValueRank);
            }
        }

        foreach (var composite in method.Composites.Where(c => c.Published))
        {
            kinds[composite.Id] = (FigureKind.MetricScore, null);
        }

        foreach (var domain in method.Domains)
        {
            kinds[domain.ScoreId] = (FigureKind.DomainScore, FigureKind.DomainRank);
            kinds[domain.SegmentId] = (FigureKind.DomainSegment, null);
        }

        kinds[method.Summary.Average] = (FigureKind.Average, FigureKind.AverageRank);
        kinds[method.Summary.Unadjusted] = (FigureKind.Unadjusted, null);
        kinds[method.Summary.Adjusted] = (FigureKind.Adjusted, FigureKind.LeagueRank);
        kinds[method.Override.Id] = (FigureKind.Override, null);
    }

    public static ComputedFigures Of(QuarterScores scores, QuarterSegments segments, MethodDefinition method)
    {
        var all = new ComputedFigures(method);
        foreach (var organisation in scores.Organisations)
        {
            all.Add(organisation, method);
        }

        foreach (var organisation in segments.Organisations)
        {
            all.Add(organisation, method);
        }

        return all;
    }

    /// <summary>The figures that a published row states: its value, its rank, or both.</summary>
    public IEnumerable<(FigureKind Kind, MetricId Id, decimal Published)> RowsOf(PublishedResult result)
    {
        if (!kinds.TryGetValue(result.Metric, out var kind))
        {
            yield break;
        }

        if (kind.Value is { } value)
        {
            yield return (value, result.Metric, result.Value);
        }

        if (kind.Rank is { } rank && result.Rank is { } published)
        {
            yield return (rank, result.Metric, published);
        }
    }

    public decimal? Find(OdsCode organisation, FigureKind kind, MetricId row) =>
        figures.TryGetValue((organisation, kind, row), out var figure) ? figure : null;

    private void Add(OrganisationScores organisation, MethodDefinition method)
    {
        var code = organisation.Organisation.Code;
        foreach (var metric in organisation.Metrics)
        {
            Set(code, FigureKind.ValueRank, metric.Metric, metric.TypeRank);
            if (metric.ScoreId is { } scoreId)
            {
                Set(code, FigureKind.MetricScore, scoreId, metric.Printed);
                Set(code, FigureKind.ValueRank, scoreId, metric.TypeRank);
            }
        }

        foreach (var composite in organisation.Composites)
        {
            Set(code, FigureKind.MetricScore, composite.Id, composite.Printed);
        }

        foreach (var domain in organisation.Domains)
        {
            Set(code, FigureKind.DomainScore, method.Domains.First(d => d.Id == domain.Id).ScoreId, domain.Mean.Printed);
        }

        Set(code, FigureKind.Average, method.Summary.Average, organisation.Average?.Printed);
    }

    private void Add(OrganisationSegments organisation, MethodDefinition method)
    {
        var code = organisation.Organisation.Code;
        foreach (var domain in organisation.Domains)
        {
            var definition = method.Domains.First(d => d.Id == domain.Domain);
            Set(code, FigureKind.DomainRank, definition.ScoreId, domain.Rank);
            Set(code, FigureKind.DomainSegment, definition.SegmentId, domain.Segment);
        }

        Set(code, FigureKind.AverageRank, method.Summary.Average, organisation.AverageRank);
        Set(code, FigureKind.Unadjusted, method.Summary.Unadjusted, organisation.Unadjusted);
        Set(code, FigureKind.Override, method.Override.Id, organisation.Override.Applies ? 1m : 0m);
        Set(code, FigureKind.Adjusted, method.Summary.Adjusted, organisation.Adjusted);
        Set(code, FigureKind.LeagueRank, method.Summary.Adjusted, organisation.LeagueRank);
    }

    private void Set(OdsCode organisation, FigureKind kind, MetricId row, decimal? figure)
    {
        if (figure is { } known)
        {
            figures[(organisation, kind, row)] = known;
        }
    }
}
