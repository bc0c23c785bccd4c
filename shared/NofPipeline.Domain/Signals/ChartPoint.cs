namespace NofPipeline.Domain.Signals;

/// <summary>A point of a chart.</summary>
/// <param name="Position">The number of its period.</param>
/// <param name="Period">Its period.</param>
/// <param name="Value">Its figure.</param>
/// <param name="MovingRange">How far it is from the point of the period before; <c>null</c> where that is missing.</param>
public sealed record ChartPoint(int Position, string Period, decimal Value, decimal? MovingRange);
