using System.Globalization;

namespace NofPipeline.Portal.Charts;

/// <summary>Linear scales, as attributes of SVG.</summary>
internal static class Scale
{
    /// <summary>Where a value stands between two places; in the middle where the scale has no length.</summary>
    public static string Of(decimal value, decimal low, decimal high, decimal from, decimal to) =>
        Text(low == high ? (from + to) / 2 : from + ((value - low) / (high - low) * (to - from)));

    public static string Text(decimal place) => Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
