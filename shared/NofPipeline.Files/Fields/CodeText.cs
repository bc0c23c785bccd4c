using System.Text.RegularExpressions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads the codes that rows are keyed by. Nothing is repaired: a code that is nearly right may be another organisation's.</summary>
internal static partial class CodeText
{
    public static FieldProblem? Read(string raw, out Quarter quarter) =>
        Quarter.TryParse(CellText.Trim(raw), out quarter)
            ? null
            : new FieldProblem(FindingCodes.QuarterMalformed, "This is not an NHS financial quarter.", "Write 2025-26Q4 or Q4 2025/26; the two years must follow each other.");

    public static FieldProblem? Read(string raw, out OdsCode code)
    {
        if (OdsCode.TryParse(raw, out code))
        {
            return null;
        }

        var hint = "Write three letters or digits such as RJ1, or letter-digit-letter-digit-letter such as G6V2S.";
        if (OdsCode.TryParse(raw.Trim().Trim('\u00A0', '\uFEFF').ToUpperInvariant(), out var meant))
        {
            hint = $"Write {meant}: upper case, nothing around it.";
        }
        else if (SpreadsheetDamage().IsMatch(raw))
        {
            hint = "A spreadsheet seems to have turned the code into a number or a date: format the column as text before opening the file.";
        }

        return new FieldProblem(FindingCodes.OdsCodeMalformed, "This is not an ODS code.", hint);
    }

    /// <summary>Ids as published, <c>OF0013</c>; where <paramref name="names"/> are allowed, also those that a method gives to figures never published on their own.</summary>
    public static FieldProblem? Read(string raw, bool names, out MetricId id)
    {
        if (MetricId.TryParse(raw, out id) && (raw[0] == 'O' || (names && !LooksPublished().IsMatch(raw))))
        {
            return null;
        }

        var upper = CellText.Trim(raw).ToUpperInvariant();
        var hint = MetricId.TryParse(upper, out _) ? $"Write {upper}: upper case, nothing around it." : "Write OF and four digits, such as OF0013.";
        return new FieldProblem(FindingCodes.MetricIdMalformed, "This is not a metric id.", hint);
    }

    [GeneratedRegex(@"\A(?:[0-9.]+[eE][-+]?[0-9]+|[0-9]{1,2}[-/ ][A-Za-z]{3}.*|[A-Za-z]{3}[-/ ][0-9]{2}|#.*)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SpreadsheetDamage();

    [GeneratedRegex(@"\Aof[0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooksPublished();
}
