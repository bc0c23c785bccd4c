using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Fields;

/// <summary>Reads numbers: digits, at most one point, a minus before them; the same in every culture.</summary>
internal static partial class NumberText
{
    // A decimal holds any number of 28 significant digits; more would be rounded without a word.
    private const int MostDigits = 28;
    private const int FewDigits = 9;

    public static FieldProblem? Read(string raw, out decimal value)
    {
        value = 0;
        var text = CellText.Trim(raw);
        if (text.Length <= FewDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            // Most numbers of the large files, by the short way.
            value = whole;
            return null;
        }

        if (!Number().IsMatch(text))
        {
            return Explain(text);
        }

        var digits = text.Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
        var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        if (digits > MostDigits || decimals > MostDigits)
        {
            return new FieldProblem(
                FindingCodes.NumberOutOfRange, "The number has more digits than can be held exactly.", "Write at most 28 digits, the decimals included.");
        }

        value = decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (value == 0)
        {
            // Minus zero is equal to zero but is printed with its sign.
            value = 0;
        }

        return null;
    }

    private static FieldProblem Explain(string text)
    {
        if (text.Length == 0)
        {
            return new FieldProblem(FindingCodes.ValueMissing, "The value is blank.", "Leave the whole row out when there is no value.");
        }

        if (Suppression().IsMatch(text))
        {
            return new FieldProblem(
                FindingCodes.ValueSuppressed, "The value is a mark for a suppressed or missing figure.", "Leave the whole row out when there is no value.");
        }

        return new FieldProblem(FindingCodes.NumberMalformed, "The value is not a number.", Hint(text));
    }

    private static string Hint(string text)
    {
        if (text.EndsWith('%'))
        {
            return "Write the number without the percent sign: 12.5, with % in the unit column.";
        }

        if (Thousands().IsMatch(text))
        {
            return "Write the number without thousands separators: 1234.5.";
        }

        if (DecimalComma().IsMatch(text))
        {
            return "Write the decimal point as a full stop: 12.5.";
        }

        if (Exponent().IsMatch(text))
        {
            return "Write the number out in full, without an exponent.";
        }

        if (text.StartsWith('\u2212') || text.StartsWith('\u2013'))
        {
            return "Write the minus sign as a plain hyphen: -1.5.";
        }

        if (NotFinite().IsMatch(text))
        {
            return "This is the result of a calculation without an answer: leave the whole row out.";
        }

        return "Write digits with at most one full stop, and a hyphen before them if negative: -1.5.";
    }

    [GeneratedRegex(@"\A-?[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:\*+|-{1,2}|\.{1,3}|:|[cxz\u2013\u2014\u2026]|\[[a-z]+\]|n/?a|not applicable|suppressed|null|none)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suppression();

    [GeneratedRegex(@"\A[-+]?[0-9]{1,3}(?:[, \u00A0][0-9]{3})+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\A[-+]?[0-9.]+,[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\A[-+]?[0-9]+(?:\.[0-9]+)?[eE][-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\A(?:[-+]?(?:nan|inf|infinity|\u221E)|#[a-z/0!?]+)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();
}
