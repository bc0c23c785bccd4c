namespace NofPipeline.Domain.Rules;

/// <summary><c>bands</c>: the score of the first band, best first, whose limit the value reaches; otherwise <paramref name="Otherwise"/>.</summary>
/// <param name="Bands">Best first; limits get worse and scores rise.</param>
/// <param name="Otherwise">The score of a value that reaches no limit.</param>
public sealed record BandsRule(IReadOnlyList<Band> Bands, decimal Otherwise) : ScoringRule;
