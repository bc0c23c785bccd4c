using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NofPipeline.Domain.Calendar;

/// <summary>
/// An NHS financial quarter. Q1 is April to June; <c>2025-26Q4</c> is January to March 2026.
/// </summary>
public readonly partial record struct Quarter : IComparable<Quarter>
{
    private const int FirstSupportedYear = 2000;
    private const int LastSupportedYear = 2098;

    private Quarter(int startYear, int number)
    {
        StartYear = startYear;
        Number = number;
    }

    /// <summary>The calendar year in which the financial year starts, 2000 to 2098.</summary>
    public int StartYear { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    /// <summary>The financial year in machine form, such as <c>2025-26</c>.</summary>
    public string FinancialYear => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}-{(StartYear + 1) % 100:00}");

    /// <summary>The form that people read, such as <c>Q4 2025/26</c>.</summary>
    public string Display => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {StartYear:0000}/{(StartYear + 1) % 100:00}");

    public DateOnly FirstDay => Number == 4 ? new DateOnly(StartYear + 1, 1, 1) : new DateOnly(StartYear, 1 + (3 * Number), 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Next => Number == 4 ? new Quarter(StartYear + 1, 1) : new Quarter(StartYear, Number + 1);

    public Quarter Previous => Number == 1 ? new Quarter(StartYear - 1, 4) : new Quarter(StartYear, Number - 1);

    /// <summary>Creates a quarter of the financial year that starts in <paramref name="startYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public static Quarter Of(int startYear, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, FirstSupportedYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, LastSupportedYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        return new Quarter(startYear, number);
    }

    /// <summary>
    /// Reads <c>2025-26Q4</c>, <c>2025/26 Q4</c>, <c>25/26 Q4</c> and <c>Q4 2025/26</c>, <c>Q4 2025-26</c>, <c>Q4 25/26</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is null)
        {
            return false;
        }

        var match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return false;
        }

        var startText = match.Groups["start"].Value;
        var start = int.Parse(startText, CultureInfo.InvariantCulture) + (startText.Length == 2 ? 2000 : 0);
        var end = int.Parse(match.Groups["end"].Value, CultureInfo.InvariantCulture);
        if ((start + 1) % 100 != end || start is < FirstSupportedYear or > LastSupportedYear)
        {
            return false;
        }

        quarter = new Quarter(start, match.Groups["number"].Value[0] - '0');
        return true;
    }

    /// <exception cref="FormatException">The text is not a quarter.</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is not a quarter such as 2025-26Q4.");

    public int CompareTo(Quarter other) => ((StartYear * 4) + Number).CompareTo((other.StartYear * 4) + other.Number);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary>The machine form, such as <c>2025-26Q4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FinancialYear}Q{Number}");

    [GeneratedRegex(@"^(?:Q(?<number>[1-4])\s+(?<start>20[0-9]{2}|[0-9]{2})[-/](?<end>[0-9]{2})|(?<start>20[0-9]{2}|[0-9]{2})[-/](?<end>[0-9]{2})\s*Q(?<number>[1-4]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
