namespace NofPipeline.Domain.Signals;

/// <summary>Whether a series can say anything.</summary>
public enum ChartStatus
{
    /// <summary>There are limits.</summary>
    Charted,

    /// <summary>There are too few moving ranges for limits.</summary>
    TooFewPoints,

    /// <summary>Nothing varies from one period to the next but for single jumps, so that limits would call everything a signal.</summary>
    NoVariation,
}
