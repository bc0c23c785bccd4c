namespace NofPipeline.Domain.Rules;

/// <summary><c>target_then_rank</c>: target met, 1; the m that miss it, 2 + 2(k-1)/(m-1), k being the rank among them.</summary>
/// <param name="Target">The target in the metric's unit.</param>
/// <param name="AtTarget">Whether a value equal to it meets it.</param>
public sealed record TargetThenRankRule(decimal Target, AtTarget AtTarget) : ScoringRule;
