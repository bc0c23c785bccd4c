namespace NofPipeline.Domain.Rules;

/// <summary><c>matrix</c>: the cell at (score of the first component, score of the second). Both are needed.</summary>
/// <param name="Cells">Four rows of four scores.</param>
public sealed record MatrixRule(IReadOnlyList<IReadOnlyList<decimal>> Cells) : CompositeRule;
