using System.Globalization;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>The one text of a decimal: plain digits, no trailing zeros, no exponent, no <c>-0</c>.</summary>
public static class CanonicalDecimal
{
    public static string Format(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        // A decimal remembers its scale (1.50) and prints it; the default format never uses an exponent.
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <exception cref="FormatException">The text is not a decimal.</exception>
    public static decimal Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a decimal.");
}
