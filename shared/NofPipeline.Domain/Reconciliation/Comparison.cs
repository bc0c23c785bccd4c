using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
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

/// <summary>Why a computed figure is not the published one.</summary>
public enum DifferenceCause
{
    /// <summary>Values that are equal as printed were ranked unrounded, and nothing says in which order; or the figure is made of such scores.</summary>
    [Token("equal-as-printed")]
    EqualAsPrinted,

    /// <summary>The figure needs an input that is not there; or it is made of figures that do.</summary>
    [Token("input-missing")]
    InputMissing,

    /// <summary>Neither: a rule differs.</summary>
    [Token("rule")]
    Rule,
}
