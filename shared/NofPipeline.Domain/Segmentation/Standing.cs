using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Segmentation;

/// <summary>How firmly an organisation is in its segment (docs/uncertainty.md).</summary>
public enum Standing
{
    /// <summary>Its probability is high, and no alternative moves it.</summary>
    [Token("clear")]
    Clear,

    /// <summary>Leaving out one of its metrics moves it, leaving out any other does not.</summary>
    [Token("depends-on-one-metric")]
    DependsOnOneMetric,

    /// <summary>Neither.</summary>
    [Token("borderline")]
    Borderline,
}
