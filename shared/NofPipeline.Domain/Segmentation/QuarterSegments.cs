using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Segmentation;

/// <summary>What the segmentation stage makes of a quarter's scores.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Organisations">By ODS code; organisations without an average are absent.</param>
/// <param name="Cuts">The cuts of the average first, then of the domains in the method's order.</param>
/// <param name="Completeness">As the inputs say; unless final, the segments are provisional.</param>
public sealed record QuarterSegments(
    Quarter Quarter,
    IReadOnlyList<OrganisationSegments> Organisations,
    IReadOnlyList<SegmentCuts> Cuts,
    Completeness Completeness);

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
