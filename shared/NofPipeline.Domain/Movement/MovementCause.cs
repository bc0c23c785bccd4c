using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>Why an organisation's adjusted or final segment differs from that of the previous quarter. <see cref="CauseFinder"/> holds the rules.</summary>
public enum MovementCause
{
    /// <summary>Its own figures score differently among the earlier peers.</summary>
    [Token("own-values")]
    OwnValues,

    /// <summary>The cut that it crossed moved.</summary>
    [Token("cuts-moved")]
    CutsMoved,

    /// <summary>The financial override applies in one of the quarters only.</summary>
    [Token("override")]
    Override,

    /// <summary>A decision, such as segment 5, sets the final segment in one of the quarters, or differently in the two.</summary>
    [Token("decision")]
    Decision,

    /// <summary>The averages are means over different metrics or composites.</summary>
    [Token("metric-set")]
    MetricSet,

    /// <summary>The same figures score differently by the other method.</summary>
    [Token("method")]
    Method,

    /// <summary>It was not segmented in the previous quarter.</summary>
    [Token("entered")]
    Entered,

    /// <summary>It is not segmented any more.</summary>
    [Token("left")]
    Left,

    /// <summary>Its figures score differently because others' did better or worse.</summary>
    [Token("peers-moved")]
    PeersMoved,
}
