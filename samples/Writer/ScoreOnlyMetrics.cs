using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Values;

namespace NofPipeline.Samples.Writer;

/// <summary>Metrics of which the score is published and no value, so that the score is an input.</summary>
internal static class ScoreOnlyMetrics
{
    private static readonly Dictionary<int, HashSet<MetricId>> ByYear = new()
    {
        [2025] = Ids("OF1035", "OF1046", "OF1067", "OF1069"),
        [2026] = Ids("OF2035", "OF2045", "OF2046", "OF2048", "OF2069", "OF2088", "OF2097", "OF2207", "OF2208"),
    };

    public static bool Contains(Quarter quarter, MetricId metric) => ByYear.TryGetValue(quarter.StartYear, out var ids) && ids.Contains(metric);

    private static HashSet<MetricId> Ids(params string[] ids) => [.. ids.Select(MetricId.Parse)];
}
