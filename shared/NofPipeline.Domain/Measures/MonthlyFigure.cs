using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Measures;

/// <summary>
/// One organisation's figure of a measure in one month: a share or a mean as numerator and denominator, a count as a numerator alone, or
/// a value that can be used as it is and not be added to another month's.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Numerator">What is counted, or the total of what is averaged.</param>
/// <param name="Denominator">Of how many; 0 where there was nothing to measure.</param>
/// <param name="Value">The value itself, in the unit of the metric.</param>
public sealed record MonthlyFigure(Month Month, decimal? Numerator, decimal? Denominator, decimal? Value);
