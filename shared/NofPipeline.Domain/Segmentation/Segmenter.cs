using NofPipeline.Domain.Decisions;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Segmentation;

/// <summary>The segmentation stage: segments, override, decisions and ranks (METHOD 2025/26 section 1, steps 6 to 8).</summary>
public static class Segmenter
{
    /// <summary>Segments a quarter. Decisions come from the inputs that the scores were made of.</summary>
    public static QuarterSegments Segment(QuarterScores scores, QuarterInputs inputs, MethodDefinition method)
    {
        var decisions = inputs.Organisations.ToDictionary(o => o.Organisation.Code, o => o.Decisions);
        var segmented = scores.Organisations
            .Where(o => o.Average is not null && method.SegmentedTypes.Contains(o.Organisation.Type))
            .OrderBy(o => o.Organisation.Code)
            .ToList();
        if (segmented.Count == 0)
        {
            return new QuarterSegments(scores.Quarter, [], [], scores.Completeness);
        }

        var average = CutsOf(SegmentCuts.AverageScope, method.Segmentation, [.. segmented.Select(o => o.Average!.Printed)]);
        var domainCuts = DomainCuts(segmented, method);
        var before = segmented
            .Select(o => Place(o, decisions[o.Organisation.Code], average, method))
            .ToList();
        return new QuarterSegments(
            scores.Quarter,
            [.. WithRanks(before, segmented, domainCuts)],
            [average, .. domainCuts],
            scores.Completeness);
    }

    /// <summary>The cuts of one kind of score.</summary>
    internal static SegmentCuts CutsOf(string scope, SegmentationRule rule, IReadOnlyList<decimal> printed) => rule switch
    {
        FixedCutsRule fixedCuts => new SegmentCuts(scope, fixedCuts.Cuts, printed.Count),
        PooledQuartilesRule quartiles => new SegmentCuts(scope, Quartiles(quartiles, [.. printed.Order()]), printed.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown segmentation rule."),
    };

    private static decimal[] Quartiles(PooledQuartilesRule rule, IReadOnlyList<decimal> ascending) =>
    [
        .. Enumerable.Range(1, 3)
            .Select(q => Quantile.Quartile(ascending, q))
            .Select(cut => rule.CutsRounded ? ScoreRounding.Print(cut) : cut),
    ];

    private static List<SegmentCuts> DomainCuts(List<OrganisationScores> organisations, MethodDefinition method) =>
    [
        .. from domain in method.Domains
           let printed = organisations.SelectMany(o => o.Domains).Where(d => d.Id == domain.Id).Select(d => d.Mean.Printed).ToList()
           where printed.Count > 0
           select CutsOf(domain.Id, method.DomainSegmentation, printed),
    ];

    /// <summary>What league tables are in the order of: the adjusted segment, then the average.</summary>
    internal static decimal LeagueKey(int adjusted, decimal average) => (adjusted * 10m) + average;

    /// <summary>The segments of one organisation under given cuts; its ranks and domains are left open.</summary>
    internal static OrganisationSegments Place(
        OrganisationScores scores, IReadOnlyList<Decision> decisions, SegmentCuts cuts, MethodDefinition method)
    {
        var average = scores.Average!.Printed;
        var unadjusted = cuts.SegmentOf(average);
        var outcome = OverrideOf(scores, decisions, method.Override);
        var adjusted = Adjust(unadjusted, outcome.Applies, method.Override);
        return new OrganisationSegments
        {
            Organisation = scores.Organisation,
            Average = average,
            Unadjusted = unadjusted,
            Override = outcome,
            OverrideDisputedBy = DisputedBy(scores, outcome, method.Override),
            Adjusted = adjusted,
            Final = FinalSegment(adjusted, decisions, method),
            LeagueRank = 0,
            AverageRank = 0,
            Domains = [],
            OverrideByHand = decisions.FirstOrDefault(d => d.IsByHand && d.Kind == method.Override.DecisionKind),
            FinalByHand = decisions.Where(d => d.IsByHand && method.Decisions.Any(s => s.FinalSegment is not null && s.Kind == d.Kind)).MaxBy(d => d.Value == "1"),
            Decisions = [.. decisions.OrderBy(d => d.Kind, StringComparer.Ordinal)],
        };
    }

    /// <summary>The segment that the override leaves.</summary>
    internal static int Adjust(int unadjusted, bool isHeld, OverrideRule rule) => isHeld ? Math.Max(unadjusted, rule.NoBetterThan) : unadjusted;

    private static OverrideOutcome OverrideOf(OrganisationScores scores, IReadOnlyList<Decision> decisions, OverrideRule rule)
    {
        var derived = rule.Derive(id => scores.Metrics.FirstOrDefault(m => m.Metric == id)?.Unrounded);
        var decision = decisions.FirstOrDefault(d => d.Kind == rule.DecisionKind);
        return decision is not null
            ? new OverrideOutcome(decision.Value == "1", OverrideSource.Decision, derived)
            : derived is { } flag
                ? new OverrideOutcome(flag, OverrideSource.Derived, derived)
                : new OverrideOutcome(false, OverrideSource.NotStated, null);
    }

    private static IReadOnlyList<string> DisputedBy(OrganisationScores scores, OverrideOutcome outcome, OverrideRule rule) => outcome.Source != OverrideSource.Derived
        ? []
        :
        [
            .. from reading in rule.OtherReadings
               where reading.Applies(id => scores.Metrics.FirstOrDefault(m => m.Metric == id)?.Value) is { } applies && applies != outcome.Applies
               select reading.Id,
        ];

    /// <summary>The segment that decisions lead to; <c>null</c> where none sets it and not every one is denied, for silence denies nothing.</summary>
    internal static int? FinalSegment(int adjusted, IReadOnlyList<Decision> decisions, MethodDefinition method)
    {
        var setting = method.Decisions.Where(d => d.FinalSegment is not null).ToList();
        var decided = setting.Where(definition => decisions.Any(d => d.Kind == definition.Kind && d.Value == "1")).Select(d => d.FinalSegment!.Value).ToList();
        return decided.Count > 0 ? decided.Append(adjusted).Max()
            : setting.TrueForAll(definition => decisions.Any(d => d.Kind == definition.Kind)) ? adjusted
            : null;
    }

    private static IEnumerable<OrganisationSegments> WithRanks(
        List<OrganisationSegments> placed, List<OrganisationScores> scores, List<SegmentCuts> domainCuts)
    {
        var types = placed.Select(p => p.Organisation.Type).ToList();
        var league = RanksWithinType(types, [.. placed.Select(p => (decimal?)LeagueKey(p.Adjusted, p.Average))]);
        var average = RanksWithinType(types, [.. placed.Select(p => (decimal?)p.Average)]);
        var domains = domainCuts
            .Select(cuts => (Cuts: cuts, Printed: scores.Select(o => o.Domains.FirstOrDefault(d => d.Id == cuts.Scope)?.Mean.Printed).ToList()))
            .Select(d => (d.Cuts, d.Printed, Ranks: RanksWithinType(types, d.Printed)))
            .ToList();
        return placed.Select((p, i) => p with
        {
            LeagueRank = league[i]!.Value,
            AverageRank = average[i]!.Value,
            Domains =
            [
                .. from d in domains
                   where d.Printed[i] is not null
                   select new DomainSegment(d.Cuts.Scope, d.Printed[i]!.Value, d.Cuts.SegmentOf(d.Printed[i]!.Value), d.Ranks[i]!.Value),
            ],
        });
    }

    /// <summary>The competition rank of each key, ascending, among those of the same type; none where there is no key.</summary>
    internal static int?[] RanksWithinType(IReadOnlyList<OrganisationType> types, IReadOnlyList<decimal?> keys)
    {
        var ranks = new int?[keys.Count];
        foreach (var members in Enumerable.Range(0, keys.Count).Where(i => keys[i] is not null).GroupBy(i => types[i]).Select(g => g.ToList()))
        {
            var ofType = CompetitionRanking.Rank([.. members.Select(i => keys[i]!.Value)]);
            for (var k = 0; k < members.Count; k++)
            {
                ranks[members[k]] = ofType[k];
            }
        }

        return ranks;
    }
}
