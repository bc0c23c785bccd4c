using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>Strict reading of single values: decimals are never floats, nothing is repaired.</summary>
internal static partial class Scalars
{
    public static string? Text(YamlNode node, Place place, FindingList findings)
    {
        if (node is not YamlScalar { IsText: true } scalar)
        {
            Wrong(node, place, "text", findings);
            return null;
        }

        if (scalar.Text.Length == 0 || scalar.Text != scalar.Text.Trim() || scalar.Text.Contains('\u00a0', StringComparison.Ordinal))
        {
            findings.Error("value-malformed", place, "The text is empty, has space around it or holds a no-break space.", "Write it without.", scalar.Text);
            return null;
        }

        return scalar.Text;
    }

    public static decimal? Number(YamlNode node, Place place, FindingList findings)
    {
        if (node is YamlScalar { Plain: true } scalar
            && NumberPattern().IsMatch(scalar.Text)
            && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (node is YamlScalar { IsNumber: true })
        {
            findings.Error("value-malformed", place, "The number is not in plain decimal form.", "Write digits with at most one point, such as -0.5.", Raw(node));
            return null;
        }

        Wrong(node, place, "a number", findings);
        return null;
    }

    public static int? Integer(YamlNode node, Place place, FindingList findings)
    {
        if (Number(node, place, findings) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number is >= 0 and <= 9999)
        {
            return (int)number;
        }

        findings.Error("value-malformed", place, "This is not a whole number.", "Write digits only.", Raw(node));
        return null;
    }

    public static bool? Boolean(YamlNode node, Place place, FindingList findings)
    {
        if (node is YamlScalar { IsBoolean: true } scalar)
        {
            return scalar.Text == "true";
        }

        Wrong(node, place, "true or false", findings);
        return null;
    }

    public static T? Parsed<T>(YamlNode node, Place place, TryParse<T> parse, string form, FindingList findings)
        where T : struct
    {
        if (Text(node, place, findings) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        findings.Error("value-malformed", place, $"'{text}' is not {form}.", $"Write {form}.", text);
        return null;
    }

    public static void Wrong(YamlNode node, Place place, string expected, FindingList findings) =>
        findings.Error("kind-wrong", place, $"Expected {expected}, found {node.Kind}.", $"Write {expected} here.", Raw(node));

    private static string? Raw(YamlNode node) => (node as YamlScalar)?.Text;

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
