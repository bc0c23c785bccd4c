namespace NofPipeline.Domain.Rules;

/// <summary>
/// A scoring family with its constants. C# knows only these families; which metric uses which, with what constants, is method data.
/// R is the competition rank of the unrounded value in the peer set, N the number of organisations in it.
/// </summary>
public abstract record ScoringRule
{
    /// <summary>Whether the rank of a value among others decides its score.</summary>
    public bool IsRanking => this is LinearRankRule or TargetThenRankRule or RankWithinTargetRule or ThreeTierRule;
}

/// <summary><c>linear_rank</c>: 1 + 3(R-1)/(N-1).</summary>
public sealed record LinearRankRule : ScoringRule;

/// <summary><c>target_then_rank</c>: target met, 1; the m that miss it, 2 + 2(k-1)/(m-1), k being the rank among them.</summary>
/// <param name="Target">The target in the metric's unit.</param>
/// <param name="AtTarget">Whether a value equal to it meets it.</param>
public sealed record TargetThenRankRule(decimal Target, AtTarget AtTarget) : ScoringRule;

/// <summary><c>rank_within_target</c>: target missed, 4; the p that meet it, 1 + 2(k-1)/(p-1), k being the rank among them.</summary>
/// <param name="Target">The target in the metric's unit.</param>
/// <param name="AtTarget">Whether a value equal to it meets it.</param>
public sealed record RankWithinTargetRule(decimal Target, AtTarget AtTarget) : ScoringRule;

/// <summary>
/// <c>three_tier</c>: at the top or better, 1; between floor and top, 2 + (k-1)/(m-1), k being the rank among those m; worse than the floor, 4.
/// A value equal to the top or to the floor counts as reaching it.
/// </summary>
/// <param name="Top">The better limit.</param>
/// <param name="Floor">The worse limit.</param>
public sealed record ThreeTierRule(decimal Top, decimal Floor) : ScoringRule;

/// <summary><c>bands</c>: the score of the first band, best first, whose limit the value reaches; otherwise <paramref name="Otherwise"/>.</summary>
/// <param name="Bands">Best first; limits get worse and scores rise.</param>
/// <param name="Otherwise">The score of a value that reaches no limit.</param>
public sealed record BandsRule(IReadOnlyList<Band> Bands, decimal Otherwise) : ScoringRule;

/// <summary>One step of <see cref="BandsRule"/>.</summary>
/// <param name="Limit">A value at least as good as this limit gets the score.</param>
/// <param name="AtLimit">Whether a value equal to the limit counts as reaching it.</param>
/// <param name="Score">1 to 4.</param>
public sealed record Band(decimal Limit, AtTarget AtLimit, decimal Score);

/// <summary><c>input</c>: the score itself is published, without a value. The ingested value is the score.</summary>
/// <param name="Allowed">The scores that may occur.</param>
public sealed record InputScoreRule(IReadOnlyList<decimal> Allowed) : ScoringRule;

/// <summary>What a value exactly equal to a target, as ingested, counts as (METHOD 2025/26 section 4).</summary>
public enum AtTarget
{
    Meets,
    Misses,
}
