using NofPipeline.Domain.Calendar;

namespace NofPipeline.Domain.Explanations;

/// <summary>What one month adds to a derived value.</summary>
/// <param name="Month">The month.</param>
/// <param name="Numerator">The lines' numerators, or counts, added up.</param>
/// <param name="Denominator">The lines' denominators, added up.</param>
/// <param name="Value">The value itself, where the month states no more.</param>
/// <param name="Lines">How many lines it is made of.</param>
public sealed record MonthSum(Month Month, decimal? Numerator, decimal? Denominator, decimal? Value, int Lines);
