using NofPipeline.Domain.Ranking;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Scoring;

/// <summary>
/// The generic scoring families (METHOD 2025/26 section 2, METHOD 2026/27 section 2). A ranked group of one gets the best score of its range.
/// </summary>
internal static class ScoringFamilies
{
    private const decimal Best = 1m;
    private const decimal BestBelowTarget = 2m;
    private const decimal BestWithinTarget = 1m;
    private const decimal Worst = 4m;

    /// <summary>The score of each member of one peer set, in the order given.</summary>
    public static IReadOnlyList<FamilyScore> Score(ScoringRule rule, Polarity polarity, IReadOnlyList<Contender> peers) => rule switch
    {
        LinearRankRule => Spread(peers, polarity, [.. Enumerable.Range(0, peers.Count)], rule, new FamilyScore[peers.Count]),
        TargetThenRankRule target => Score(peers, polarity, target),
        RankWithinTargetRule target => Score(peers, polarity, target),
        ThreeTierRule tiers => Score(peers, polarity, tiers),
        BandsRule bands => [.. peers.Select(p => FamilyScore.Fixed(BandOf(p.Value, polarity, bands)))],
        InputScoreRule => [.. peers.Select(p => FamilyScore.Fixed(p.Value))],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown scoring family."),
    };

    /// <summary>The score of a rank in a ranked group of so many.</summary>
    public static decimal ScoreOfRank(ScoringRule rule, int rank, int size) => rule switch
    {
        LinearRankRule => Spread(Best, 3m, rank, size),
        TargetThenRankRule => Spread(BestBelowTarget, 2m, rank, size),
        RankWithinTargetRule => Spread(BestWithinTarget, 2m, rank, size),
        ThreeTierRule => Spread(BestBelowTarget, 1m, rank, size),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A scoring family that does not rank."),
    };

    private static FamilyScore[] Score(IReadOnlyList<Contender> peers, Polarity polarity, TargetThenRankRule rule)
    {
        var scores = new FamilyScore[peers.Count];
        Array.Fill(scores, FamilyScore.Fixed(Best));
        var missing = IndicesWhere(peers, v => !Reaches(v, rule.Target, rule.AtTarget, polarity));
        return Spread(peers, polarity, missing, rule, scores);
    }

    private static FamilyScore[] Score(IReadOnlyList<Contender> peers, Polarity polarity, RankWithinTargetRule rule)
    {
        var scores = new FamilyScore[peers.Count];
        Array.Fill(scores, FamilyScore.Fixed(Worst));
        var meeting = IndicesWhere(peers, v => Reaches(v, rule.Target, rule.AtTarget, polarity));
        return Spread(peers, polarity, meeting, rule, scores);
    }

    private static FamilyScore[] Score(IReadOnlyList<Contender> peers, Polarity polarity, ThreeTierRule rule)
    {
        var scores = new FamilyScore[peers.Count];
        for (var i = 0; i < peers.Count; i++)
        {
            scores[i] = FamilyScore.Fixed(Reaches(peers[i].Value, rule.Top, AtTarget.Meets, polarity) ? Best : Worst);
        }

        var between = IndicesWhere(
            peers,
            v => !Reaches(v, rule.Top, AtTarget.Meets, polarity) && Reaches(v, rule.Floor, AtTarget.Meets, polarity));
        return Spread(peers, polarity, between, rule, scores);
    }

    /// <summary>Ranks the chosen peers among themselves and spreads them over the range that the rule has for them.</summary>
    private static FamilyScore[] Spread(IReadOnlyList<Contender> peers, Polarity polarity, List<int> chosen, ScoringRule rule, FamilyScore[] scores)
    {
        var placings = CompetitionRanking.Rank([.. chosen.Select(i => peers[i])], polarity);
        for (var k = 0; k < chosen.Count; k++)
        {
            var (rank, byOrder, ties) = placings[k];
            scores[chosen[k]] = new FamilyScore(ScoreOfRank(rule, rank, chosen.Count), rank, chosen.Count, byOrder, ties);
        }

        return scores;
    }

    /// <summary>Over [from, from + width]: from + width(k-1)/(n-1).</summary>
    private static decimal Spread(decimal from, decimal width, int rank, int size) =>
        size == 1 ? from : from + ScoreRounding.Keep(width * (rank - 1) / (size - 1));

    private static decimal BandOf(decimal value, Polarity polarity, BandsRule rule)
    {
        foreach (var band in rule.Bands)
        {
            if (Reaches(value, band.Limit, band.AtLimit, polarity))
            {
                return band.Score;
            }
        }

        return rule.Otherwise;
    }

    private static bool Reaches(decimal value, decimal limit, AtTarget atLimit, Polarity polarity) =>
        value == limit ? atLimit == AtTarget.Meets : polarity == Polarity.HigherIsBetter ? value > limit : value < limit;

    private static List<int> IndicesWhere(IReadOnlyList<Contender> peers, Func<decimal, bool> holds) =>
        [.. Enumerable.Range(0, peers.Count).Where(i => holds(peers[i].Value))];
}
