namespace NofPipeline.Domain.Rules;

/// <summary><c>linear_rank</c>: 1 + 3(R-1)/(N-1).</summary>
public sealed record LinearRankRule : ScoringRule;
