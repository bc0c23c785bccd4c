using NofPipeline.Domain.Values;

namespace NofPipeline.Files.Published;

/// <summary>Reads the family off an id.</summary>
internal static class MetricFamilies
{
    public static MetricFamily Family(this MetricId id) => id.Value[2] switch
    {
        '0' => MetricFamily.Value,
        '1' or '2' => MetricFamily.Score,
        _ => MetricFamily.Summary,
    };
}
