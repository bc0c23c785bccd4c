namespace NofPipeline.Domain.Rules;

/// <summary>
/// <c>three_tier</c>: at the top or better, 1; between floor and top, 2 + (k-1)/(m-1), k being the rank among those m; worse than the floor, 4.
/// A value equal to the top or to the floor counts as reaching it.
/// </summary>
/// <param name="Top">The better limit.</param>
/// <param name="Floor">The worse limit.</param>
public sealed record ThreeTierRule(decimal Top, decimal Floor) : ScoringRule;
