using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Tokens;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Measures;

/// <summary>The months that each basis needs, and its token.</summary>
public static class BasisMonths
{
    private const int MonthsPerYear = 12;

    /// <summary>The months of a quarter, in order.</summary>
    public static IReadOnlyList<Month> MonthsOf(this Quarter quarter) => [.. Month.Range(Month.Of(quarter.FirstDay), Month.Of(quarter.LastDay))];

    /// <summary>The months that a basis needs for a quarter, in order.</summary>
    public static IReadOnlyList<Month> Of(Basis basis, Quarter quarter)
    {
        var last = Month.Of(quarter.LastDay);
        return basis switch
        {
            Basis.LatestMonth => [last],
            Basis.Quarter => quarter.MonthsOf(),
            Basis.YearToDate => [.. Month.Range(Month.Of(Quarter.Of(quarter.StartYear, 1).FirstDay), last)],
            Basis.RollingYear => [.. Month.Range(Month.Of(last.FirstDay.AddMonths(1 - MonthsPerYear)), last)],
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
        };
    }

    /// <summary>The basis as files and method data write it: <c>latest-month</c>, <c>quarter</c>, <c>year-to-date</c> or <c>rolling-year</c>.</summary>
    public static string Token(this Basis basis) => EnumTokens.Token(basis);
}
