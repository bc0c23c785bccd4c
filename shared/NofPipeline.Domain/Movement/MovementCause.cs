using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>Why an organisation's adjusted or final segment differs from that of the previous quarter. <see cref="ChangeDetector"/> holds the rules.</summary>
public enum MovementCause
{
    /// <summary>Its own average, put between the previous quarter's cuts, is in another segment.</summary>
    [Token("own-values")]
    OwnValues,

    /// <summary>Its previous average, put between the new quarter's cuts, is in another segment.</summary>
    [Token("cuts-moved")]
    CutsMoved,

    /// <summary>The financial override holds it back in exactly one of the quarters.</summary>
    [Token("override")]
    Override,

    /// <summary>A decision, such as segment 5, sets the final segment in one of the quarters, or differently in the two.</summary>
    [Token("decision")]
    Decision,

    /// <summary>The averages are means over different metrics or composites.</summary>
    [Token("metric-set")]
    MetricSet,

    /// <summary>The quarters are scored by different methods.</summary>
    [Token("method")]
    Method,

    /// <summary>It was not segmented in the previous quarter.</summary>
    [Token("entered")]
    Entered,

    /// <summary>It is not segmented any more.</summary>
    [Token("left")]
    Left,
}
