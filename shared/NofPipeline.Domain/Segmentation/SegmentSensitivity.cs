using System.Text.Json.Serialization;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Segmentation;

/// <summary>What becomes of an organisation's average, adjusted segment and league rank when the method is varied (docs/uncertainty.md).</summary>
public sealed record SegmentSensitivity
{
    public required Standing Standing { get; init; }

    /// <summary>What the segment depends on; <c>null</c>, and not written, unless it is one metric.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MetricId? DecidingItem { get; init; }

    /// <summary>Each item of its average left out for everybody, by id; one without which it has no average is absent.</summary>
    public required IReadOnlyList<OutcomeWithout> Without { get; init; }

    /// <summary>The average is the mean of the domain scores.</summary>
    public required Outcome DomainMeans { get; init; }

    /// <summary>Averages are not rounded before they are cut and ranked.</summary>
    public required Outcome Unrounded { get; init; }

    /// <summary>Those who tie share the worst of their ranks, among values and in the league table.</summary>
    public required Outcome TiesAtWorseEnd { get; init; }

    /// <summary>Another framework year's cuts; <c>null</c>, and not written, where no other year is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OutcomeUnder? OtherCuts { get; init; }
}

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
