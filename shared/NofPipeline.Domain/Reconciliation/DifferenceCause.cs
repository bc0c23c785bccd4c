using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Reconciliation;

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
