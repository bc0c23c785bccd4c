namespace NofPipeline.Domain.Segmentation;

/// <summary>The financial override of one organisation.</summary>
/// <param name="Applies">Whether the segment is held back.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Derived">The flag that the scores lead to, where the method derives one; shown beside a decision that outranks it.</param>
public sealed record OverrideOutcome(bool Applies, OverrideSource Source, bool? Derived);
