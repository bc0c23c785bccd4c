using FsCheck;
using FsCheck.Fluent;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Tests.Synthetic;

/// <summary>Made-up methods: every family, every composite, either segmentation, quarter rules.</summary>
internal static class SyntheticMethods
{
    /// <summary>Targets and limits are whole and half numbers, as are most values, so that values at a limit are common.</summary>
    private static readonly Gen<decimal> Limits = Gen.Choose(-4, 4).Select(n => n / 2m);

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<AtTarget> AtTargets = Gen.Elements(AtTarget.Meets, AtTarget.Misses);

    private static readonly InputScoreRule Inputs = new([1m, 2m, 3m, 4m]);

    private static readonly Gen<SegmentationRule> Segmentations = Gen.Frequency(
        (3, Coin.Select(rounded => (SegmentationRule)new PooledQuartilesRule(rounded))),
        (1, Gen.Constant((SegmentationRule)new FixedCutsRule([1.92m, 2.32m, 2.77m]))));

    public static Gen<MethodDefinition> All { get; } =
        from metrics in Metrics()
        from cells in Gen.Choose(1, 4).Select(n => (decimal)n).ArrayOf(16)
        from published in Coin
        from segmentation in Segmentations
        from domainSegmentation in Segmentations
        from derived in Coin
        from quarterRules in QuarterRules(metrics)
        let method = Given.Method([.. metrics])
        select method with
        {
            Composites =
            [
                Composite("infections", new MeanRule(RoundedToInteger: false), "safety", "OF0911", "OF0912", "OF0913") with { Published = published },
                Composite("OF1080", new MatrixRule([.. cells.Chunk(4)]), "finance", "OF0901", "OF0902"),
                Composite("OF2029", new MeanRule(RoundedToInteger: true), "access", "OF0921", "OF0922"),
            ],
            Segmentation = segmentation,
            DomainSegmentation = domainSegmentation,
            Override = method.Override with { LiftedWhenAllScoreOne = derived ? [Given.Id("OF0901"), Given.Id("OF0902")] : [] },
            QuarterRules = quarterRules,
        };

    private static Gen<List<MetricDefinition>> Metrics() =>
        from count in Gen.Choose(1, 8)
        from free in Gen.CollectToList(Enumerable.Range(1, count), i => Metric($"OF000{i}"))
        from infections in Gen.CollectToList(new[] { "OF0911", "OF0912", "OF0913" }, Metric)
        from bands in Gen.CollectToList(new[] { "OF0901", "OF0902", "OF0921", "OF0922" }, Banded)
        select free
            .Concat(infections.Where(m => !m.Contextual).Concat(bands).Select(m => m with { Averaged = false, RoundedBeforeMeans = false }))
            .ToList();

    private static Gen<MetricDefinition> Metric(string id) =>
        from polarity in Gen.Elements(Polarity.HigherIsBetter, Polarity.LowerIsBetter)
        from contextual in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
        from rule in Rules(polarity)
        from countRule in Rules(polarity)
        from twoUnits in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from peers in Gen.Elements(PeerSet.National, PeerSet.OwnType)
        from averaged in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from rounded in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from domain in Gen.Elements("access", "safety", "finance")
        from subDomain in Gen.Elements("one", "two")
        let metric = Given.Metric(id, contextual ? null : rule, polarity, peers)
        select metric with
        {
            Domain = domain,
            SubDomain = subDomain,
            Averaged = averaged && !contextual,
            RoundedBeforeMeans = rounded,
            Units = twoUnits ? [.. metric.Units, new UnitScoring("count", peers, contextual ? null : countRule)] : metric.Units,
        };

    private static Gen<MetricDefinition> Banded(string id) =>
        from polarity in Gen.Elements(Polarity.HigherIsBetter, Polarity.LowerIsBetter)
        from rule in Bands(polarity)
        select Given.Metric(id, rule, polarity);

    private static Gen<ScoringRule> Rules(Polarity polarity) => Gen.OneOf(
        Gen.Constant((ScoringRule)new LinearRankRule()),
        from target in Limits from atTarget in AtTargets select (ScoringRule)new TargetThenRankRule(target, atTarget),
        from target in Limits from atTarget in AtTargets select (ScoringRule)new RankWithinTargetRule(target, atTarget),
        from limits in Ordered(polarity, 2) select (ScoringRule)new ThreeTierRule(limits[0], limits[1]),
        Bands(polarity),
        Gen.Constant((ScoringRule)Inputs));

    private static Gen<ScoringRule> Bands(Polarity polarity) =>
        from limits in Ordered(polarity, 3)
        from atLimits in AtTargets.ArrayOf(3)
        select (ScoringRule)new BandsRule([.. limits.Select((limit, i) => new Band(limit, atLimits[i], i + 1m))], 4m);

    private static Gen<decimal[]> Ordered(Polarity polarity, int count) =>
        from start in Limits
        from steps in Gen.Choose(1, 3).ArrayOf(count)
        select steps.Select((_, i) => start + ((polarity == Polarity.HigherIsBetter ? -1 : 1) * steps.Take(i).Sum() / 2m)).ToArray();

    private static Gen<List<QuarterRule>> QuarterRules(List<MetricDefinition> metrics) =>
        from any in Coin
        from chosen in Coin.ArrayOf(metrics.Count)
        from atTarget in AtTargets
        from changesTarget in Coin
        from rounded in Coin
        let concerned = metrics.Where((m, i) => chosen[i] && m.Averaged).Select(m => m.Id).ToList()
        select any
            ? new List<QuarterRule>
            {
                new()
                {
                    Quarters = [Given.Quarter, Given.Quarter.Previous],
                    Metrics = concerned,
                    AtTarget = changesTarget ? atTarget : null,
                    RoundedBeforeMeans = rounded,
                },
            }
            : [];

    private static CompositeDefinition Composite(string id, CompositeRule rule, string domain, params string[] components) =>
        Given.Composite(id, rule, components) with { Domain = domain };
}
