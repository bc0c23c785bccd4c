namespace NofPipeline.Domain.Explanations;

/// <summary>A plain mean of scores with everything that went in.</summary>
/// <param name="Items">The scores.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Working">Sum over count, unrounded.</param>
/// <param name="Printed">Half up to 2 decimals.</param>
public sealed record MeanExplanation(IReadOnlyList<ScoreItem> Items, decimal Sum, Working Working, decimal Printed);
