using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Scoring;

/// <summary>
/// The scoring stage: metric scores, composites, domain and sub-domain scores and the average metric score
/// (METHOD 2025/26 section 1, steps 1 to 5). A value that is not there is never imputed and never penalised: the means run over the rest.
/// </summary>
public static class Scorer
{
    /// <summary>Scores a quarter. The result does not depend on the order of organisations or values.</summary>
    public static QuarterScores Score(QuarterInputs inputs, MethodDefinition method)
    {
        var organisations = inputs.Organisations.OrderBy(o => o.Organisation.Code).ToList();
        var scored = organisations.ToDictionary(o => o.Organisation.Code, _ => new List<MetricScore>());
        var statistics = new List<MetricStatistics>();
        foreach (var metric in method.MetricsIn(inputs.Quarter).OrderBy(m => m.Id))
        {
            var entries = EntriesOf(metric, organisations);
            var typeRanks = metric.Ranked ? TypeRanks(metric, entries) : [];
            foreach (var unit in metric.Units)
            {
                var entriesInUnit = entries.Where(e => string.Equals(e.Value.Unit, unit.Unit, StringComparison.Ordinal)).ToList();
                foreach (var (entry, family) in ScoreUnit(metric, unit, entriesInUnit, method.SegmentedTypes))
                {
                    scored[entry.Code].Add(ToScore(metric, entry, family, typeRanks));
                }
            }

            statistics.AddRange(StatisticsOf(metric, entries));
        }

        return new QuarterScores(
            inputs.Quarter,
            [.. organisations.Select(o => Aggregator.Aggregate(o, scored[o.Organisation.Code], method))],
            statistics,
            inputs.Completeness);
    }

    private static List<Entry> EntriesOf(MetricDefinition metric, List<OrganisationInputs> organisations) =>
    [
        .. organisations.SelectMany(o => o.Values
            .Where(v => v.Metric == metric.Id)
            .Select(v => new Entry(o.Organisation.Code, o.Organisation.Type, v))),
    ];

    private static IEnumerable<(Entry Entry, FamilyScore? Family)> ScoreUnit(
        MetricDefinition metric, UnitScoring unit, List<Entry> entries, IReadOnlyList<OrganisationType> segmentedTypes)
    {
        var peers = entries.Where(e => segmentedTypes.Contains(e.Type)).ToList();
        if (unit.Rule is null)
        {
            return entries.Select(e => (e, (FamilyScore?)null));
        }

        var peerSets = unit.PeerSet == PeerSet.National ? [peers] : peers.GroupBy(e => e.Type).Select(g => g.ToList());
        var scored = peerSets.SelectMany(set => set.Zip(
            ScoringFamilies.Score(unit.Rule, metric.Polarity, [.. set.Select(e => e.AsContender())]),
            (entry, family) => (entry, (FamilyScore?)family)));
        var shownOnly = entries.Except(peers).Select(e => (e, (FamilyScore?)null));
        return scored.Concat(shownOnly);
    }

    private static MetricScore ToScore(MetricDefinition metric, Entry entry, FamilyScore? family, Dictionary<Entry, int> typeRanks)
    {
        return new MetricScore
        {
            Metric = metric.Id,
            ScoreId = metric.ScoreId,
            Unit = entry.Value.Unit,
            Value = entry.Value.Value,
            Unrounded = family?.Unrounded,
            Printed = family is { } f ? ScoreRounding.Print(f.Unrounded) : null,
            Averaged = metric.Averages(family?.Unrounded),
            GroupRank = family?.GroupRank,
            GroupSize = family?.GroupSize,
            TypeRank = typeRanks.TryGetValue(entry, out var rank) ? rank : null,
            PlacedByOrderEvidence = family?.PlacedByOrderEvidence ?? false,
            Ties = family?.Ties ?? 0,
        };
    }

    private static Dictionary<Entry, int> TypeRanks(MetricDefinition metric, List<Entry> entries)
    {
        var ranks = new Dictionary<Entry, int>();
        foreach (var set in entries.GroupBy(e => (e.Type, e.Value.Unit)).Select(g => g.ToList()))
        {
            var placings = CompetitionRanking.Rank([.. set.Select(e => e.AsContender())], metric.Polarity);
            for (var i = 0; i < set.Count; i++)
            {
                ranks[set[i]] = placings[i].Rank;
            }
        }

        return ranks;
    }

    private static IEnumerable<MetricStatistics> StatisticsOf(MetricDefinition metric, List<Entry> entries) =>
        from entry in entries
        group entry.Value.Value by entry.Type into values
        orderby values.Key
        let sorted = values.Order().ToList()
        select new MetricStatistics(
            metric.Id,
            values.Key,
            sorted.Count,
            Quantile.Quartile(sorted, 2),
            Quantile.Quartile(sorted, 1),
            Quantile.Quartile(sorted, 3));

    private sealed record Entry(OdsCode Code, OrganisationType Type, MetricValue Value)
    {
        public Contender AsContender() => new(Type, Value.Value, Value.Order);
    }
}
