using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>What a part of a change of the average metric score comes from.</summary>
public enum AverageCause
{
    /// <summary>The organisation's own figures of a later period score differently among the earlier peers.</summary>
    [Token("own-figures")]
    OwnFigures,

    /// <summary>Its own figures of a whole year were replaced by those of another.</summary>
    [Token("annual-refreshed")]
    AnnualRefreshed,

    /// <summary>Its own figures of the same period have been revised.</summary>
    [Token("revised")]
    Revised,

    /// <summary>The same figures score differently, because others' did better or worse.</summary>
    [Token("peers-moved")]
    PeersMoved,

    /// <summary>Other metrics enter the average than before.</summary>
    [Token("metric-set")]
    MetricSet,

    /// <summary>The same figures among the same peers score differently under the other method.</summary>
    [Token("method")]
    Method,
}
