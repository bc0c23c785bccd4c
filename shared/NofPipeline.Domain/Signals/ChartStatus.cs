using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Signals;

/// <summary>Whether a series can say anything.</summary>
public enum ChartStatus
{
    /// <summary>There are limits.</summary>
    [Token("charted")]
    Charted,

    /// <summary>There are too few moving ranges for limits.</summary>
    [Token("too-few-points")]
    TooFewPoints,

    /// <summary>Nothing varies from one period to the next but for single jumps, so that limits would call everything a signal.</summary>
    [Token("no-variation")]
    NoVariation,
}
