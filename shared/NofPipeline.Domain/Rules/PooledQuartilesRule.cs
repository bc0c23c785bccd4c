namespace NofPipeline.Domain.Rules;

/// <summary><c>pooled_quartiles</c>: the cuts are the inclusive 25, 50 and 75 % quantiles of the printed scores of all organisations with one, types pooled.</summary>
/// <param name="CutsRounded">Whether each cut is rounded half up to two decimals before it is used (2026/27 domain segments).</param>
public sealed record PooledQuartilesRule(bool CutsRounded) : SegmentationRule;
