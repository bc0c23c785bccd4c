namespace NofPipeline.Domain.Movement;

/// <summary>Why an organisation's adjusted or final segment differs from that of the previous quarter. <see cref="ChangeDetector"/> holds the rules.</summary>
public enum MovementCause
{
    /// <summary>Its own average, put between the previous quarter's cuts, is in another segment.</summary>
    OwnValues,

    /// <summary>Its previous average, put between the new quarter's cuts, is in another segment.</summary>
    CutsMoved,

    /// <summary>The financial override holds it back in exactly one of the quarters.</summary>
    Override,

    /// <summary>A decision, such as segment 5, sets the final segment in one of the quarters, or differently in the two.</summary>
    Decision,

    /// <summary>The averages are means over different metrics or composites.</summary>
    MetricSet,

    /// <summary>The quarters are scored by different methods.</summary>
    Method,

    /// <summary>It was not segmented in the previous quarter.</summary>
    Entered,

    /// <summary>It is not segmented any more.</summary>
    Left,
}
