using NofPipeline.Domain.Calendar;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>A month of a measure.</summary>
public readonly record struct MeasureMonth(string Measure, Month Month);
