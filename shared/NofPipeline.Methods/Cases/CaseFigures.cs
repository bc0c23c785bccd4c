using System.Globalization;
using System.Text.RegularExpressions;
using NofPipeline.Domain.Values;

namespace NofPipeline.Methods.Cases;

/// <summary>The figures that a case may expect, and how their values are written.</summary>
internal static partial class CaseFigures
{
    public const string ValueForm = "a number, a fraction such as 8/3, or none";

    /// <summary>Whether a figure is one that a case about <paramref name="about"/> can expect.</summary>
    public static bool IsKnown(string figure, string about) => figure.Split('.') switch
    {
        ["score"] or ["rank"] => MetricId.TryParse(about, out _),
        ["scores", var id] => MetricId.TryParse(id, out _),
        ["domains" or "segments", _] => true,
        ["average" or "unadjusted" or "override" or "adjusted" or "final" or "league_rank" or "average_rank"] => true,
        _ => false,
    };

    /// <summary>Reads what is expected; <c>none</c> is <c>null</c>.</summary>
    public static bool TryValue(string text, out decimal? value)
    {
        value = null;
        if (text == "none")
        {
            return true;
        }

        if (!ValuePattern().IsMatch(text))
        {
            return false;
        }

        var parts = text.Split('/');
        value = decimal.Parse(parts[0], CultureInfo.InvariantCulture) / (parts.Length == 1 ? 1 : decimal.Parse(parts[1], CultureInfo.InvariantCulture));
        return true;
    }

    [GeneratedRegex(@"\A-?[0-9]{1,12}(?:\.[0-9]{1,12})?(?:/[1-9][0-9]{0,11})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();
}
