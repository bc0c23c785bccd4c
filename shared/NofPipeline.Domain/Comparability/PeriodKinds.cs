using System.Text.RegularExpressions;
using NofPipeline.Domain.Values;

namespace NofPipeline.Domain.Comparability;

/// <summary>Reads the kind of a period, and nothing else, from what NHS England writes.</summary>
public static partial class PeriodKinds
{
    /// <summary>The kind of period that a value is of.</summary>
    public static PeriodKind Of(MetricValue value) => value.DerivedFrom switch
    {
        null => Of(value.ReportingPeriod),
        { Missing.Count: > 0 } => PeriodKind.Incomplete,
        { Basis: Basis.LatestMonth } => PeriodKind.Month,
        { Basis: Basis.Quarter } => PeriodKind.Quarter,
        { Basis: Basis.YearToDate } => PeriodKind.Year,
        _ => PeriodKind.TwelveMonths,
    };

    /// <summary>The kind of a period as NHS England writes it, such as <c>Mar-26</c> or <c>To Dec 2025</c>.</summary>
    public static PeriodKind Of(string period) =>
        period.Length == 0 ? PeriodKind.NotStated
        : ChangePattern().IsMatch(period) ? PeriodKind.Change
        : PlanPattern().IsMatch(period) ? PeriodKind.Plan
        : TwelveMonthsPattern().IsMatch(period) ? PeriodKind.TwelveMonths
        : YearPattern().IsMatch(period) ? PeriodKind.Year
        : QuarterPattern().IsMatch(period) ? PeriodKind.Quarter
        : MonthPattern().IsMatch(period) ? PeriodKind.Month
        : PeriodKind.Unknown;

    [GeneratedRegex(@" vs ", RegexOptions.CultureInvariant)]
    private static partial Regex ChangePattern();

    [GeneratedRegex(@"\bplan\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlanPattern();

    /// <summary><c>Jul 24 - Jun 25</c>, <c>12 months to June 2026</c>.</summary>
    [GeneratedRegex(@"^(12 months\b|[A-Z][a-z]{2} [0-9]{2} - [A-Z][a-z]{2} [0-9]{2}$)", RegexOptions.CultureInvariant)]
    private static partial Regex TwelveMonthsPattern();

    /// <summary><c>2025</c>, <c>2024/25</c>, <c>To Dec 2025</c>, <c>2026/27 to June</c>, <c>2026/27 YTD to June</c>, <c>Year to date 25/26</c>.</summary>
    [GeneratedRegex(@"^(20[0-9]{2}(/[0-9]{2})?$|To [A-Z]|20[0-9]{2}/[0-9]{2} (YTD )?to |Year to date\b)", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    /// <summary><c>Q4 2025/26</c>, <c>Q1 26/27</c>, <c>Q4 2024-25</c>, <c>Q1 2025</c>.</summary>
    [GeneratedRegex(@"^Q[1-4] [0-9]{2,4}([/-][0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterPattern();

    /// <summary><c>Mar-26</c>, <c>June 2026</c>, <c>M3 26/27</c>, <c>Month 12 2025/26</c>.</summary>
    [GeneratedRegex(@"^([A-Z][a-z]{2}-[0-9]{2}|[A-Z][a-z]+ 20[0-9]{2}|M(onth )?[0-9]{1,2} [0-9]{2,4}(/[0-9]{2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthPattern();
}
