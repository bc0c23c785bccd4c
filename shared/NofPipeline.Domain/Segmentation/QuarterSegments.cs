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
