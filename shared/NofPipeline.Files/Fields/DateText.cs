using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads days written as ISO 8601 has them, <c>2026-03-31</c>, and no other way.</summary>
internal static partial class DateText
{
    public static FieldProblem? Read(string raw, out DateOnly day)
    {
        var text = CellText.Trim(raw);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return null;
        }

        const string hint = "Write year-month-day, such as 2026-03-31.";
        var parts = DayOrMonthFirst().Match(text);
        var ambiguous = parts.Success && Number(parts, 1) is >= 1 and <= 12 && Number(parts, 2) is >= 1 and <= 12;
        return ambiguous
            ? new FieldProblem(FindingCodes.DateAmbiguous, "The date can be read day first or month first.", hint)
            : new FieldProblem(FindingCodes.DateMalformed, "This is not a date.", hint);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,2})[-/.]([0-9]{1,2})[-/.](?:[0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrMonthFirst();
}
