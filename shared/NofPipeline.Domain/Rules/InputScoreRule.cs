namespace NofPipeline.Domain.Rules;

/// <summary><c>input</c>: the score itself is published, without a value. The ingested value is the score.</summary>
/// <param name="Allowed">The scores that may occur.</param>
public sealed record InputScoreRule(IReadOnlyList<decimal> Allowed) : ScoringRule;
