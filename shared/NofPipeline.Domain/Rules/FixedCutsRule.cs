namespace NofPipeline.Domain.Rules;

/// <summary><c>fixed_cuts</c>: three cuts that are the same for every type and quarter.</summary>
/// <param name="Cuts">Ascending; a score equal to a cut is in the better segment.</param>
public sealed record FixedCutsRule(IReadOnlyList<decimal> Cuts) : SegmentationRule;
