using NofPipeline.Domain.Values;
using NofPipeline.Files.Rows;

namespace NofPipeline.Samples.Writer;

/// <summary>
/// Units of 2026/27. The published <c>Units</c> are wrong on many rows of that year (category 2 response in <c>count</c>, staff survey
/// in <c>%</c>), so the units of the method are written instead. Earlier units stand as published.
/// </summary>
internal static class CorrectedUnits
{
    private const int FirstCorrectedYear = 2026;

    private static readonly Dictionary<MetricId, string> Units = new (string Unit, string[] Metrics)[]
    {
        ("%",
        [
            "OF0001", "OF0003", "OF0005", "OF0008", "OF0010", "OF0011", "OF0013", "OF0014", "OF0015", "OF0016", "OF0023", "OF0029",
            "OF0030", "OF0036", "OF0043", "OF0060", "OF0077", "OF0079", "OF0081", "OF0082", "OF0094", "OF0101", "OF0113",
        ]),
        ("seconds", ["OF0004"]),
        ("minutes", ["OF0017"]),
        ("count", ["OF0020"]),
        ("out of 10", ["OF0047", "OF0061", "OF0084", "OF0120"]),
        ("out of 100", ["OF0102"]),
        ("index", ["OF0086", "OF0096"]),
        ("days", ["OF0093", "OF0095"]),
        ("rate", ["OF0116"]),
    }.SelectMany(group => group.Metrics.Select(metric => (Metric: MetricId.Parse(metric), group.Unit))).ToDictionary(p => p.Metric, p => p.Unit);

    public static string Of(PublishedMetricRow row) =>
        row.Quarter.StartYear < FirstCorrectedYear ? row.Unit
        : Units.TryGetValue(row.Metric, out var unit) ? unit
        : throw new InvalidDataException($"No unit is known for {row.Metric} in {row.Quarter}.");
}
