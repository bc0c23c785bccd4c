namespace NofPipeline.Domain.Rules;

/// <summary>How printed scores become segments 1 to 4: 1 + the number of cuts strictly below the score.</summary>
public abstract record SegmentationRule;

/// <summary><c>pooled_quartiles</c>: the cuts are the inclusive 25, 50 and 75 % quantiles of the printed scores of all organisations with one, types pooled.</summary>
/// <param name="CutsRounded">Whether each cut is rounded half up to two decimals before it is used (2026/27 domain segments).</param>
public sealed record PooledQuartilesRule(bool CutsRounded) : SegmentationRule;

/// <summary><c>fixed_cuts</c>: three cuts that are the same for every type and quarter.</summary>
/// <param name="Cuts">Ascending; a score equal to a cut is in the better segment.</param>
public sealed record FixedCutsRule(IReadOnlyList<decimal> Cuts) : SegmentationRule;
