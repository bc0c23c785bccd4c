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
