using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>Our figures, keyed as they are published.</summary>
internal sealed class ComputedFigures
{
    private readonly Dictionary<(OdsCode Organisation, PublishedFigure Kind, MetricId Row), decimal> figures = [];
    private readonly Dictionary<MetricId, (PublishedFigure? Value, PublishedFigure? Rank)> kinds = [];

    private ComputedFigures(MethodDefinition method)
    {
        var given = method.Metrics.Where(m => m.Units.All(u => u.Rule is InputScoreRule or null)).Select(m => m.Id).ToHashSet();
        foreach (var metric in method.Metrics.Where(m => !given.Contains(m.Id)))
        {
            kinds[metric.Id] = (null, PublishedFigure.ValueRank);
            if (metric.ScoreId is { } scoreId)
            {
                kinds[scoreId] = (PublishedFigure.MetricScore, PublishedFigure.ValueRank);
            }
        }

        foreach (var composite in method.Composites.Where(c => c.Published))
        {
            kinds[composite.Id] = (PublishedFigure.MetricScore, null);
        }

        foreach (var domain in method.Domains)
        {
            kinds[domain.ScoreId] = (PublishedFigure.DomainScore, PublishedFigure.DomainRank);
            kinds[domain.SegmentId] = (PublishedFigure.DomainSegment, null);
        }

        kinds[method.Summary.Average] = (PublishedFigure.Average, PublishedFigure.AverageRank);
        kinds[method.Summary.Unadjusted] = (PublishedFigure.Unadjusted, null);
        kinds[method.Summary.Adjusted] = (PublishedFigure.Adjusted, PublishedFigure.LeagueRank);
        kinds[method.Override.Id] = (PublishedFigure.Override, null);
        if (method.Summary.Final is { } final)
        {
            kinds[final] = (PublishedFigure.Final, null);
        }

        foreach (var row in ProgrammesOf(method).Select(d => d.PublishedRow!.Value))
        {
            kinds[row] = (PublishedFigure.Programme, null);
        }
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
    public IEnumerable<(PublishedFigure Kind, MetricId Id, decimal Published)> RowsOf(PublishedResult result)
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

    public decimal? Find(OdsCode organisation, PublishedFigure kind, MetricId row) =>
        figures.TryGetValue((organisation, kind, row), out var figure) ? figure : null;

    private void Add(OrganisationScores organisation, MethodDefinition method)
    {
        var code = organisation.Organisation.Code;
        foreach (var metric in organisation.Metrics)
        {
            Set(code, PublishedFigure.ValueRank, metric.Metric, metric.TypeRank);
            if (metric.ScoreId is { } scoreId)
            {
                Set(code, PublishedFigure.MetricScore, scoreId, metric.Printed);
                Set(code, PublishedFigure.ValueRank, scoreId, metric.TypeRank);
            }
        }

        foreach (var composite in organisation.Composites)
        {
            Set(code, PublishedFigure.MetricScore, composite.Id, composite.Printed);
        }

        foreach (var domain in organisation.Domains)
        {
            Set(code, PublishedFigure.DomainScore, method.Domains.First(d => d.Id == domain.Id).ScoreId, domain.Mean.Printed);
        }

        Set(code, PublishedFigure.Average, method.Summary.Average, organisation.Average?.Printed);
    }

    private void Add(OrganisationSegments organisation, MethodDefinition method)
    {
        var code = organisation.Organisation.Code;
        foreach (var domain in organisation.Domains)
        {
            var definition = method.Domains.First(d => d.Id == domain.Domain);
            Set(code, PublishedFigure.DomainRank, definition.ScoreId, domain.Rank);
            Set(code, PublishedFigure.DomainSegment, definition.SegmentId, domain.Segment);
        }

        Set(code, PublishedFigure.AverageRank, method.Summary.Average, organisation.AverageRank);
        Set(code, PublishedFigure.Unadjusted, method.Summary.Unadjusted, organisation.Unadjusted);
        Set(code, PublishedFigure.Override, method.Override.Id, organisation.Override.Applies ? 1m : 0m);
        Set(code, PublishedFigure.Adjusted, method.Summary.Adjusted, organisation.Adjusted);
        Set(code, PublishedFigure.LeagueRank, method.Summary.Adjusted, organisation.LeagueRank);
        if (method.Summary.Final is { } final)
        {
            Set(code, PublishedFigure.Final, final, organisation.Final);
        }

        foreach (var programme in ProgrammesOf(method))
        {
            Set(code, PublishedFigure.Programme, programme.PublishedRow!.Value, FlagOf(organisation.Decisions.FirstOrDefault(d => d.Kind == programme.Kind)));
        }
    }

    private static IEnumerable<DecisionDefinition> ProgrammesOf(MethodDefinition method) =>
        method.Decisions.Where(d => d is { FinalSegment: not null, PublishedRow: not null });

    private static decimal? FlagOf(Decision? decision) => decision is null ? null : decision.Value == "1" ? 1m : 0m;

    private void Set(OdsCode organisation, PublishedFigure kind, MetricId row, decimal? figure)
    {
        if (figure is { } known)
        {
            figures[(organisation, kind, row)] = known;
        }
    }
}
