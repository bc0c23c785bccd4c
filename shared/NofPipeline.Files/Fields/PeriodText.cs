using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads months: <c>2026-05</c> in our own layout, <c>MSitAE-MAY-2026</c> and the like in NHS England's.</summary>
internal static class PeriodText
{
    private static readonly string[] Names = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(m => m.ToUpperInvariant())];

    public static FieldProblem? Read(string raw, out Month month) =>
        Month.TryParse(CellText.Trim(raw), out month)
            ? null
            : new FieldProblem(FindingCodes.PeriodMalformed, "This is not a month.", "Write year-month, such as 2026-05.");

    /// <summary>Reads a month after the name that a collection puts before it.</summary>
    public static FieldProblem? Read(string raw, string collection, out Month month)
    {
        month = default;
        if (CellText.Trim(raw).Split('-') is [var name, var monthName, { Length: 4 } yearText]
            && string.Equals(name, collection, StringComparison.OrdinalIgnoreCase)
            && Array.IndexOf(Names, monthName.ToUpperInvariant()) is >= 0 and var index
            && Month.TryParse(string.Create(CultureInfo.InvariantCulture, $"{yearText}-{index + 1:00}"), out month))
        {
            return null;
        }

        return new FieldProblem(FindingCodes.PeriodMalformed, "This is not a month of this collection.", $"It is written {collection}-MAY-2026.");
    }

    /// <summary>Reads a month that is written as its first day, year first or day first.</summary>
    public static FieldProblem? ReadFirstDay(string raw, out Month month)
    {
        month = default;
        if (!DateOnly.TryParseExact(CellText.Trim(raw), ["yyyy-MM-01", "01/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !Month.TryParse(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), out month))
        {
            return new FieldProblem(FindingCodes.PeriodMalformed, "This is not the first day of a month.", "It is written 2026-05-01 or 01/05/2026.");
        }

        return null;
    }
}
