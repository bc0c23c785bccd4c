using NofPipeline.Domain.Rules;

namespace NofPipeline.MethodData.Tests.Mutants;

/// <summary>Changes of one metric.</summary>
public static class MetricMutants
{
    public static IEnumerable<(string Change, MetricDefinition Metric)> Of(MetricDefinition metric)
    {
        yield return ("averaged", metric with { Averaged = !metric.Averaged });
        yield return ("ranked", metric with { Ranked = !metric.Ranked });
        if (metric.Units.Any(u => u.Rule is not InputScoreRule))
        {
            // A score that is taken as given has no direction.
            var turned = metric.Polarity == Polarity.HigherIsBetter ? Polarity.LowerIsBetter : Polarity.HigherIsBetter;
            yield return ("better", metric with { Polarity = turned });
        }

        foreach (var unit in metric.Units)
        {
            foreach (var (change, mutant) in OfUnit(unit))
            {
                yield return ($"{unit.Unit} {change}", metric with { Units = [.. metric.Units.Select(u => u.Unit == unit.Unit ? mutant : u)] });
            }
        }
    }

    private static IEnumerable<(string Change, UnitScoring Unit)> OfUnit(UnitScoring unit)
    {
        if (unit.Rule is LinearRankRule or TargetThenRankRule or RankWithinTargetRule or ThreeTierRule)
        {
            var peers = unit.PeerSet == PeerSet.National ? PeerSet.OwnType : PeerSet.National;
            yield return ("peers", unit with { PeerSet = peers });
        }

        // Values in these units are whole numbers, so a smaller step would change nothing that can happen.
        var step = unit.Unit is "count" or "days" or "seconds" ? 1m : 0.01m;
        foreach (var (change, rule) in OfRule(unit.Rule!, step))
        {
            yield return (change, unit with { Rule = rule });
        }
    }

    private static IEnumerable<(string Change, ScoringRule Rule)> OfRule(ScoringRule rule, decimal step) => rule switch
    {
        LinearRankRule => [("family", new TargetThenRankRule(0, AtTarget.Misses)), ("family", new InputScoreRule([1, 2, 3, 4]))],
        TargetThenRankRule t =>
        [
            .. Steps.Both(t.Target, step).Select(x => ($"target {x}", (ScoringRule)(t with { Target = x }))),
            ("at_target", t with { AtTarget = Turned(t.AtTarget) }),
            ("family", new RankWithinTargetRule(t.Target, t.AtTarget)),
            ("family", new LinearRankRule()),
        ],
        RankWithinTargetRule t =>
        [
            .. Steps.Both(t.Target, step).Select(x => ($"target {x}", (ScoringRule)(t with { Target = x }))),
            ("at_target", t with { AtTarget = Turned(t.AtTarget) }),
            ("family", new TargetThenRankRule(t.Target, t.AtTarget)),
            ("family", new LinearRankRule()),
        ],
        ThreeTierRule t =>
        [
            .. Steps.Both(t.Top, step).Select(x => ($"top {x}", (ScoringRule)(t with { Top = x }))),
            .. Steps.Both(t.Floor, step).Select(x => ($"floor {x}", (ScoringRule)(t with { Floor = x }))),
            ("family", new TargetThenRankRule(t.Top, AtTarget.Meets)),
            ("family", new RankWithinTargetRule(t.Floor, AtTarget.Meets)),
        ],
        BandsRule bands => OfBands(bands, step),
        InputScoreRule => [("family", new LinearRankRule())],
        _ => throw new NotSupportedException($"No mutants of {rule} yet."),
    };

    private static IEnumerable<(string Change, ScoringRule Rule)> OfBands(BandsRule rule, decimal step)
    {
        yield return ("family", new LinearRankRule());
        foreach (var otherwise in Steps.Both(rule.Otherwise, 0.01m))
        {
            yield return ($"otherwise {otherwise}", rule with { Otherwise = otherwise });
        }

        for (var i = 0; i < rule.Bands.Count; i++)
        {
            var band = rule.Bands[i];
            Band[] mutants =
            [
                .. Steps.Both(band.Limit, step).Select(x => band with { Limit = x }),
                .. Steps.Both(band.Score, 0.01m).Select(x => band with { Score = x }),
                band with { AtLimit = Turned(band.AtLimit) },
            ];
            foreach (var mutant in mutants)
            {
                yield return ($"{mutant}", rule with { Bands = [.. rule.Bands.Select((b, k) => k == i ? mutant : b)] });
            }

            yield return ($"without {band}", rule with { Bands = [.. rule.Bands.Where((_, k) => k != i)] });
        }
    }

    private static AtTarget Turned(AtTarget atTarget) => atTarget == AtTarget.Meets ? AtTarget.Misses : AtTarget.Meets;
}
