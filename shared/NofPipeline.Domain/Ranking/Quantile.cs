namespace NofPipeline.Domain.Ranking;

/// <summary>Inclusive quantiles with linear interpolation (the spreadsheet function PERCENTILE.INC).</summary>
public static class Quantile
{
    /// <summary>The quantile at <paramref name="quarters"/>/4 of values in ascending order: position (n-1)*quarters/4, interpolated.</summary>
    /// <param name="ascending">At least one value.</param>
    /// <param name="quarters">1, 2 or 3.</param>
    public static decimal Quartile(IReadOnlyList<decimal> ascending, int quarters)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ascending.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarters, 3);

        var (below, fraction) = Math.DivRem((ascending.Count - 1) * quarters, 4);
        return fraction == 0
            ? ascending[below]
            : ascending[below] + ((ascending[below + 1] - ascending[below]) * fraction / 4m);
    }
}
