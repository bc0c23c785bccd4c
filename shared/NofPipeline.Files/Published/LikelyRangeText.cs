using System.Globalization;
using NofPipeline.Domain.Reconciliation;

namespace NofPipeline.Files.Published;

/// <summary>Likely ranges as NHS England's league tables print them, such as <c>1.2 to 1.89</c>.</summary>
public static class LikelyRangeText
{
    /// <summary>The range; <c>null</c> where the text is none: the column is free text, and nothing but a comparison hangs on it.</summary>
    public static PublishedRange? Parse(string text) =>
        text.Split(" to ") is [var low, var high] && Bound(low) is { } from && Bound(high) is { } to ? new PublishedRange(from, to) : null;

    private static decimal? Bound(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
