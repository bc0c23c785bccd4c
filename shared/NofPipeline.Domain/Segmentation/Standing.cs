namespace NofPipeline.Domain.Segmentation;

/// <summary>How firmly an organisation is in its segment (docs/uncertainty.md).</summary>
public enum Standing
{
    /// <summary>Its probability is high, and no alternative moves it.</summary>
    Clear,

    /// <summary>Leaving out one of its metrics moves it, leaving out any other does not.</summary>
    DependsOnOneMetric,

    /// <summary>Neither.</summary>
    Borderline,
}
