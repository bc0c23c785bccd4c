using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>A published figure beside ours.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Kind">What is compared.</param>
/// <param name="Row">The published row.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Computed">Ours; <c>null</c> where we have none.</param>
/// <param name="Cause">Why they differ; <c>null</c> where they agree.</param>
public sealed record Comparison(
    OdsCode Organisation, PublishedFigure Kind, MetricId Row, decimal Published, decimal? Computed, DifferenceCause? Cause)
{
    public bool Agrees => Published == Computed;
}
