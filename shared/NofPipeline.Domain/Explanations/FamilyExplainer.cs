using NofPipeline.Domain.Rules;

namespace NofPipeline.Domain.Explanations;

/// <summary>Works a score out by its family's formula, with the numbers in it.</summary>
/// <param name="peers">The value among its peers.</param>
/// <param name="peerSet">Who the peers are, in words.</param>
/// <param name="unit">The unit of the value.</param>
internal sealed class FamilyExplainer(PeerField peers, string peerSet, string unit)
{
    private readonly decimal value = peers.Own.Value;

    private string Direction => peers.Polarity == Polarity.HigherIsBetter ? "higher is better" : "lower is better";

    public ScoreExplanation Explain(ScoringRule rule) => rule switch
    {
        LinearRankRule => Linear(),
        TargetThenRankRule target => Target(target),
        RankWithinTargetRule target => Target(target),
        ThreeTierRule tiers => Tiers(tiers),
        BandsRule bands => Bands(bands),
        InputScoreRule => Input(),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown scoring family."),
    };

    private ScoreExplanation Linear()
    {
        var group = peers.Among("all of them");
        return Of(
            "linear_rank",
            "All are ranked and spread evenly from 1 (best) to 4 (worst).",
            [],
            $"{Amount(value)} is ranked among all ({Direction}).",
            group,
            Spread(group, 1, 3, "R", "N"));
    }

    private ScoreExplanation Target(TargetThenRankRule rule)
    {
        var meets = peers.Reaches(value, rule.Target, rule.AtTarget);
        var group = meets ? null : peers.Among("those that miss the target", v => !peers.Reaches(v, rule.Target, rule.AtTarget));
        return Of(
            "target_then_rank",
            "Whoever meets the target scores 1. Those that miss it are ranked among themselves and spread evenly from 2 to 4.",
            [new RuleConstant("target", rule.Target, Word(rule.AtTarget))],
            Verdict(meets, rule.Target, rule.AtTarget),
            group,
            group is null ? Fixed(1) : Spread(group, 2, 2, "k", "m"));
    }

    private ScoreExplanation Target(RankWithinTargetRule rule)
    {
        var meets = peers.Reaches(value, rule.Target, rule.AtTarget);
        var group = meets ? peers.Among("those that meet the target", v => peers.Reaches(v, rule.Target, rule.AtTarget)) : null;
        return Of(
            "rank_within_target",
            "Whoever misses the target scores 4. Those that meet it are ranked among themselves and spread evenly from 1 to 3.",
            [new RuleConstant("target", rule.Target, Word(rule.AtTarget))],
            Verdict(meets, rule.Target, rule.AtTarget),
            group,
            group is null ? Fixed(4) : Spread(group, 1, 2, "k", "p"));
    }

    private ScoreExplanation Tiers(ThreeTierRule rule)
    {
        var reachesTop = peers.Reaches(value, rule.Top, AtTarget.Meets);
        var reachesFloor = peers.Reaches(value, rule.Floor, AtTarget.Meets);
        var group = reachesTop || !reachesFloor
            ? null
            : peers.Among("those between", v => !peers.Reaches(v, rule.Top, AtTarget.Meets) && peers.Reaches(v, rule.Floor, AtTarget.Meets));
        return Of(
            "three_tier",
            "At the top or better the score is 1, worse than the floor it is 4. Those between are ranked among themselves and spread evenly from 2 to 3.",
            [new RuleConstant("top", rule.Top, Word(AtTarget.Meets)), new RuleConstant("floor", rule.Floor, Word(AtTarget.Meets))],
            reachesTop ? $"{Amount(value)} reaches the top, {Amount(rule.Top)} ({Direction})."
                : reachesFloor ? $"{Amount(value)} lies between the floor, {Amount(rule.Floor)}, and the top, {Amount(rule.Top)} ({Direction})."
                : $"{Amount(value)} is worse than the floor, {Amount(rule.Floor)} ({Direction}).",
            group,
            group is not null ? Spread(group, 2, 1, "k", "m") : Fixed(reachesTop ? 1 : 4));
    }

    private ScoreExplanation Bands(BandsRule rule)
    {
        var reached = rule.Bands.FirstOrDefault(b => peers.Reaches(value, b.Limit, b.AtLimit));
        return Of(
            "bands",
            $"The score is that of the best band whose limit the value reaches; a value that reaches none scores {Term.Text(rule.Otherwise)}.",
            [.. rule.Bands.Select(b => new RuleConstant($"limit of score {Term.Text(b.Score)}", b.Limit, Word(b.AtLimit)))],
            reached is null
                ? $"{Amount(value)} reaches no limit ({Direction})."
                : $"{Amount(value)} reaches the limit of {Amount(reached.Limit)} ({Direction}).",
            null,
            Fixed(reached?.Score ?? rule.Otherwise));
    }

    private ScoreExplanation Input() => Of(
        "input",
        "NHS England publishes the score itself and no value; it is taken as it is.",
        [],
        $"The score is given as {Term.Text(value)}.",
        null,
        Fixed(value));

    /// <summary>from + width (k - 1) / (n - 1); a group of one gets the best score of its range.</summary>
    private static Working Spread(GroupExplanation group, decimal from, decimal width, string rankName, string sizeName) => group.Size == 1
        ? Fixed(from)
        : (from + (width * (Term.Named(rankName, group.Rank) - 1m) / (Term.Named(sizeName, group.Size) - 1m)).Kept()).Worked();

    private static Working Fixed(decimal score) => Term.Named(Term.Text(score), score).Worked();

    private static string Word(AtTarget atTarget) => atTarget == AtTarget.Meets ? "meets" : "misses";

    private string Verdict(bool meets, decimal target, AtTarget atTarget) =>
        $"{Amount(value)} {(meets ? "meets" : "misses")} the target of {Amount(target)} ({Direction}; a value equal to the target {Word(atTarget)} it).";

    private string Amount(decimal number) => unit == "%" ? $"{Term.Brief(number)}%" : Term.Brief(number);

    private ScoreExplanation Of(
        string family, string rule, IReadOnlyList<RuleConstant> constants, string verdict, GroupExplanation? group, Working working) => new()
        {
            Family = family,
            Rule = rule,
            Constants = constants,
            PeerSet = peerSet,
            PeerSetSize = peers.All.Count,
            Verdict = verdict,
            Group = group,
            Working = working,
        };
}
