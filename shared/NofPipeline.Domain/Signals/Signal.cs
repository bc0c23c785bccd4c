using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Signals;

/// <summary>Points that are unlikely where nothing has changed.</summary>
/// <param name="Rule">Why.</param>
/// <param name="IsHigh">Whether they are high or rise; otherwise they are low or fall.</param>
/// <param name="From">The period of the first of them.</param>
/// <param name="To">The period of the last of them.</param>
public sealed record Signal(SignalRule Rule, bool IsHigh, string From, string To);

/// <summary>What makes points a signal.</summary>
public enum SignalRule
{
    /// <summary>A point beyond a limit.</summary>
    [Token("beyond-limit")]
    BeyondLimit,

    /// <summary>A step from one point to the next above the range limit.</summary>
    [Token("large-step")]
    LargeStep,

    /// <summary>Eight points in a row on one side of the mean.</summary>
    [Token("run")]
    Run,

    /// <summary>Six points in a row, each above, or each below, the one before.</summary>
    [Token("trend")]
    Trend,

    /// <summary>Two of three points in a row near, or beyond, the same limit: in the outer third between mean and limit.</summary>
    [Token("near-limit")]
    NearLimit,
}
