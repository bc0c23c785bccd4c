using System.Globalization;

namespace NofPipeline.Portal.Quarters;

/// <summary>Figures for people.</summary>
internal static class FigureText
{
    /// <summary>A metric value with its unit, such as <c>81.25%</c> or <c>41 days</c>; up to four decimals.</summary>
    public static string Of(decimal value, string unit) => unit switch
    {
        "%" => $"{Of(value)}%",
        "count" or "score" => Of(value),
        "rate" or "index" => $"{Of(value)} ({unit})",
        _ => $"{Of(value)} {unit}",
    };

    /// <summary>Without trailing zeros, up to four decimals.</summary>
    public static string Of(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
