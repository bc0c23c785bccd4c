namespace NofPipeline.Domain.Explanations;

/// <summary>The cuts that turn a printed score into a segment, and what they make of it.</summary>
/// <param name="Family"><c>pooled_quartiles</c> or <c>fixed_cuts</c>.</param>
/// <param name="Rule">In words.</param>
/// <param name="Organisations">How many organisations have the score.</param>
/// <param name="Cuts">Three, ascending.</param>
/// <param name="Segment">1 + the number of cuts below the printed score.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="Basis">Where the rule comes from; <c>null</c> where the caller gave nothing.</param>
public sealed record CutsExplanation(
    string Family,
    string Rule,
    int Organisations,
    IReadOnlyList<CutExplanation> Cuts,
    int Segment,
    string Verdict,
    RuleBasis? Basis);
