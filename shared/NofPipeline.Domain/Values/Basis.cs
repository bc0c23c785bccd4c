using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Values;

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
