using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Signals;

/// <summary>What a series says.</summary>
/// <param name="Status">Whether it can say anything.</param>
/// <param name="Points">The figures that can be compared with the last one, each once, in order.</param>
/// <param name="Limits">The limits; <c>null</c> unless charted.</param>
/// <param name="Signals">By rule, then in order.</param>
/// <param name="OtherFrames">How many earlier figures were left out because they cannot be compared with the last one.</param>
/// <param name="Repeats">How many figures only say again what was there before.</param>
public sealed record ControlChart(
    ChartStatus Status, IReadOnlyList<ChartPoint> Points, ChartLimits? Limits, IReadOnlyList<Signal> Signals, int OtherFrames, int Repeats);

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

/// <summary>A point of a chart.</summary>
/// <param name="Position">The number of its period.</param>
/// <param name="Period">Its period.</param>
/// <param name="Value">Its figure.</param>
/// <param name="MovingRange">How far it is from the point of the period before; <c>null</c> where that is missing.</param>
public sealed record ChartPoint(int Position, string Period, decimal Value, decimal? MovingRange);

/// <summary>Between which values figures vary as long as nothing changes.</summary>
/// <param name="Mean">The mean of all points.</param>
/// <param name="MeanRange">The mean moving range that the limits are made of.</param>
/// <param name="RangeLimit">The most that a moving range comes to.</param>
/// <param name="Lower">The lower limit, no lower than values can be.</param>
/// <param name="Upper">The upper limit, no higher than values can be.</param>
/// <param name="LargeRanges">How many moving ranges were left out because they are above the limit of all.</param>
public sealed record ChartLimits(decimal Mean, decimal MeanRange, decimal RangeLimit, decimal Lower, decimal Upper, int LargeRanges);
