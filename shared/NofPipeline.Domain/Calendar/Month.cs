using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NofPipeline.Domain.Calendar;

/// <summary>A calendar month, <c>2026-05</c>.</summary>
public readonly record struct Month : IComparable<Month>
{
    // January to March 2000 belong to a quarter of a financial year that is not supported.
    private const int FirstSupportedYear = 2001;
    private const int LastSupportedYear = 2098;
    private const int MonthsPerYear = 12;
    private const int FirstOfFinancialYear = 4;

    // Counted from January of year 0, so that months are consecutive numbers.
    private readonly int index;

    private Month(int index) => this.index = index;

    public int Year => index / MonthsPerYear;

    /// <summary>1 to 12.</summary>
    public int Number => (index % MonthsPerYear) + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public Month Previous => new(index - 1);

    public Month Next => new(index + 1);

    /// <summary>The NHS financial quarter that the month belongs to.</summary>
    public Quarter Quarter =>
        Number < FirstOfFinancialYear ? Quarter.Of(Year - 1, 4) : Quarter.Of(Year, (Number - FirstOfFinancialYear) / 3 + 1);

    /// <summary>The form that people read, such as <c>May 2026</c>.</summary>
    public string Display => FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public static Month Of(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstSupportedYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastSupportedYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MonthsPerYear);
        return new Month((year * MonthsPerYear) + number - 1);
    }

    /// <summary>The month in which a day lies.</summary>
    public static Month Of(DateOnly day) => Of(day.Year, day.Month);

    /// <summary>From one month to another, both included, in order.</summary>
    public static IEnumerable<Month> Range(Month from, Month to)
    {
        for (var month = from; month <= to; month = month.Next)
        {
            yield return month;
        }
    }

    /// <summary>Reads the machine form, <c>2026-05</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Month month)
    {
        month = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < FirstSupportedYear or > LastSupportedYear)
        {
            return false;
        }

        month = Of(day);
        return true;
    }

    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month such as 2026-05.");

    public int CompareTo(Month other) => index.CompareTo(other.index);

    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    /// <summary>The machine form, such as <c>2026-05</c>.</summary>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
