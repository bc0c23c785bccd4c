namespace NofPipeline.Domain.Rules;

/// <summary><c>rank_within_target</c>: target missed, 4; the p that meet it, 1 + 2(k-1)/(p-1), k being the rank among them.</summary>
/// <param name="Target">The target in the metric's unit.</param>
/// <param name="AtTarget">Whether a value equal to it meets it.</param>
public sealed record RankWithinTargetRule(decimal Target, AtTarget AtTarget) : ScoringRule;
