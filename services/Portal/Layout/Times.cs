using System.Globalization;

namespace NofPipeline.Portal.Layout;

/// <summary>Days and times as pages print them.</summary>
internal static class Times
{
    /// <summary>Such as <c>22 November 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>In UTC, such as <c>2026-11-22 08:09:05</c>.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
