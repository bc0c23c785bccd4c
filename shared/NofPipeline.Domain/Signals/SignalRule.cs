namespace NofPipeline.Domain.Signals;

/// <summary>What makes points a signal.</summary>
public enum SignalRule
{
    /// <summary>A point beyond a limit.</summary>
    BeyondLimit,

    /// <summary>A step from one point to the next above the range limit.</summary>
    LargeStep,

    /// <summary>Eight points in a row on one side of the mean.</summary>
    Run,

    /// <summary>Six points in a row, each above, or each below, the one before.</summary>
    Trend,

    /// <summary>Two of three points in a row near, or beyond, the same limit: in the outer third between mean and limit.</summary>
    NearLimit,
}
