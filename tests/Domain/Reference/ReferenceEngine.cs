using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Tests.Reference;

/// <summary>Every printed figure of a quarter as the reference has it, one sentence each, to be compared with the engine's.</summary>
internal static class ReferenceEngine
{
    public static IReadOnlyList<string> Figures(QuarterInputs inputs, MethodDefinition method)
    {
        var scorer = new ReferenceScorer(inputs, method);
        var scores = scorer.MetricScores().ToList();
        var composites = scorer.Composites(scores).ToList();
        var standings = inputs.Organisations.Select(o => StandingOf(o, scores, composites, method)).ToList();
        var segmented = standings.Where(s => s.Average is not null).ToList();
        return
        [
            .. scores.Select(s => Sentence.Metric(s.Organisation.Code, s.Value.Metric, s.Value.Unit, s.Score?.Rounded().ToDecimal(), s.Group?.Rank, s.Group?.Size, s.TypeRank)),
            .. composites.Select(c => Sentence.Mean(c.Organisation, c.Composite.Id.Value, c.Score.Rounded().ToDecimal(), null)),
            .. standings.SelectMany(s => s.Groups.Select(g => Sentence.Mean(s.Code, g.Id, g.Printed.ToDecimal(), g.Items))),
            .. segmented.SelectMany(s => SegmentsOf(s, segmented, method)),
        ];
    }

    private static IEnumerable<string> SegmentsOf(Standing standing, List<Standing> segmented, MethodDefinition method)
    {
        var peers = segmented.Where(s => s.Type == standing.Type).ToList();
        int Unadjusted(Standing s) => SegmentOf(s.Average!.Value, [.. segmented.Select(x => x.Average!.Value)], method.Segmentation);
        int Adjusted(Standing s) => s.Overridden && Unadjusted(s) < 3 ? 3 : Unadjusted(s);
        var final = standing.InProgramme ? 5 : Adjusted(standing);
        var own = (Adjusted(standing), standing.Average!.Value);
        yield return Sentence.Segments(
            standing.Code,
            Unadjusted(standing),
            Adjusted(standing),
            final,
            1 + peers.Count(p => (Adjusted(p), p.Average!.Value).CompareTo(own) < 0),
            1 + peers.Count(p => p.Average!.Value < standing.Average!.Value));

        foreach (var domain in standing.Groups.Where(g => method.Domains.Any(d => d.Id == g.Id)))
        {
            Rational? In(Standing s) => s.Groups.Where(g => g.Id == domain.Id).Select(g => (Rational?)g.Printed).SingleOrDefault();
            var pool = segmented.Select(In).Where(p => p is not null).Select(p => p!.Value).ToList();
            yield return Sentence.Domain(
                standing.Code,
                domain.Id,
                SegmentOf(domain.Printed, pool, method.DomainSegmentation),
                1 + peers.Count(p => In(p) is { } theirs && theirs < domain.Printed));
        }
    }

    private static int SegmentOf(Rational printed, List<Rational> pool, SegmentationRule rule)
    {
        var cuts = rule switch
        {
            FixedCutsRule given => given.Cuts.Select(Rational.Of),
            PooledQuartilesRule quartiles => Enumerable.Range(1, 3).Select(q => Percentile(pool, Rational.Of(q, 4))).Select(c => quartiles.CutsRounded ? c.Rounded() : c),
            _ => throw new NotSupportedException($"{rule} is not in the method."),
        };
        return 1 + cuts.Count(cut => cut < printed);
    }

    /// <summary>PERCENTILE.INC as spreadsheets document it: the line through the points (i/(n-1), i-th lowest).</summary>
    private static Rational Percentile(List<Rational> pool, Rational share)
    {
        var ascending = pool.Order().ToList();
        if (ascending.Count == 1)
        {
            return ascending[0];
        }

        var steps = ascending.Count - 1;
        var right = Enumerable.Range(1, steps).First(i => !(Rational.Of(i, steps) < share));
        var along = (share - Rational.Of(right - 1, steps)) * Rational.Of(steps, 1);
        return ascending[right - 1] + ((ascending[right] - ascending[right - 1]) * along);
    }

    private static Standing StandingOf(
        OrganisationInputs organisation,
        List<ReferenceScore> scores,
        List<(OdsCode Organisation, CompositeDefinition Composite, Rational Score)> composites,
        MethodDefinition method)
    {
        var code = organisation.Organisation.Code;
        var items = ReferenceScorer.Items(code, scores, composites).ToList();
        var groups = new List<(string Id, Rational Printed, int Items)>();
        foreach (var group in items.GroupBy(i => i.Domain).Concat(items.GroupBy(i => $"{i.Domain}/{i.SubDomain}")).Concat(items.GroupBy(_ => "average")))
        {
            groups.Add((group.Key, Rational.Mean([.. group.Select(i => i.Score)]).Rounded(), group.Count()));
        }

        return new Standing(
            code,
            organisation.Organisation.Type,
            groups,
            IsOverridden(organisation.Decisions, method.Override, [.. scores.Where(s => s.Organisation.Code == code)]),
            organisation.Decisions.Any(d => d is { Kind: Given.ProgrammeKind, Value: "1" }));
    }

    private static bool IsOverridden(IReadOnlyList<Decision> decisions, OverrideRule rule, List<ReferenceScore> scores)
    {
        if (decisions.SingleOrDefault(d => d.Kind == rule.DecisionKind) is { } decision)
        {
            return decision.Value == "1";
        }

        var keys = rule.LiftedWhenAllScoreOne.Select(id => scores.SingleOrDefault(s => s.Metric.Id == id)?.Score).ToList();
        return keys.Exists(k => k is { } known && known != Rational.Of(1, 1));
    }

    private sealed record Standing(
        OdsCode Code, OrganisationType Type, List<(string Id, Rational Printed, int Items)> Groups, bool Overridden, bool InProgramme)
    {
        public Rational? Average => Groups.Where(g => g.Id == "average").Select(g => (Rational?)g.Printed).SingleOrDefault();
    }
}
