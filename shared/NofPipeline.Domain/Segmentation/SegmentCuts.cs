namespace NofPipeline.Domain.Segmentation;

/// <summary>The cuts that were used for one kind of score.</summary>
/// <param name="Scope"><c>average</c>, or a domain's id.</param>
/// <param name="Cuts">Three cuts, ascending; a score equal to a cut is in the better segment.</param>
/// <param name="Organisations">How many organisations have the score.</param>
public sealed record SegmentCuts(string Scope, IReadOnlyList<decimal> Cuts, int Organisations)
{
    /// <summary>The scope of the average metric score.</summary>
    public const string AverageScope = "average";

    /// <summary>1 + the number of cuts strictly below the printed score.</summary>
    public int SegmentOf(decimal printed) => 1 + Cuts.Count(cut => cut < printed);
}
