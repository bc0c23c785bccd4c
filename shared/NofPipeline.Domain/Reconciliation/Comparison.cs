using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>A published figure beside ours.</summary>
/// <param name="Organisation">The organisation; <c>null</c> where the figure is about all of a type.</param>
/// <param name="Kind">What is compared.</param>
/// <param name="Row">The published row.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Computed">Ours; <c>null</c> where we have none.</param>
/// <param name="Cause">Why they differ; <c>null</c> where they agree.</param>
public sealed record Comparison(
    OdsCode? Organisation, PublishedFigure Kind, MetricId Row, decimal Published, decimal? Computed, DifferenceCause? Cause)
{
    /// <summary>The type, where the figure is about all of its organisations: a median or a quartile.</summary>
    public OrganisationType? Type { get; init; }

    /// <summary>What ordered values that are equal as printed, in the scores that ours is made of or is ranked or cut among; empty where nothing had to.</summary>
    public IReadOnlyList<OrderBasis> OrderedBy { get; init; } = [];

    /// <summary>The ODS code, or the type.</summary>
    public string Subject => Organisation?.Value ?? Type!.Value.Token();

    /// <summary>Whether ours is the published figure, or as near to it as the kind's <see cref="PublishedFigureTolerances.Tolerance"/> asks for.</summary>
    public bool Agrees => Computed is { } computed && Math.Abs(Published - computed) <= Kind.Tolerance();
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
