using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Values;

/// <summary>What a metric value was derived from.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Basis">Which months its figure is made of.</param>
/// <param name="Months">The months that went in, in order; the last one says how fresh the value is.</param>
/// <param name="Missing">The months that the basis needs and that are not in, in order; empty when the value is complete.</param>
public sealed record DerivedFrom(string Measure, Basis Basis, IReadOnlyList<Month> Months, IReadOnlyList<Month> Missing);

/// <summary>Which months of a measure make a metric's figure of a quarter.</summary>
public enum Basis
{
    /// <summary>The last month of the quarter alone.</summary>
    [Token("latest-month")]
    LatestMonth,

    /// <summary>The three months of the quarter, added up.</summary>
    [Token("quarter")]
    Quarter,

    /// <summary>From April to the last month of the quarter, added up.</summary>
    [Token("year-to-date")]
    YearToDate,

    /// <summary>The twelve months that end with the quarter, added up.</summary>
    [Token("rolling-year")]
    RollingYear,
}
