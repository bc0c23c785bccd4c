using NofPipeline.Files.Layouts;
using P = NofPipeline.Files.Layouts.PublishedColumns;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>What the columns of NHS England's layouts hold in our files. Whole numbers stand as <c>33.0</c>, as NHS England prints them, so their type is number.</summary>
internal static class PublishedDescriptions
{
    private static readonly Dictionary<string, (string Type, string Description)> ByName = new()
    {
        [P.Quarter] = ("string", "NHS financial quarter, such as Q4 2025/26."),
        [P.Region] = ("string", "NHS England region."),
        [P.TrustType] = ("string", "Organisation type as NHS England prints it."),
        [P.TrustSubtype] = ("string", "Finer class, such as Acute - Teaching; may be empty."),
        [P.TrustCode] = ("string", "ODS code."),
        [P.TrustName] = ("string", "Name."),
        [P.Domain] = ("string", "Domain of the framework; Summary for averages and segments."),
        [P.SubDomain] = ("string", "Sub-domain; for domain rows the name of the row; Summary for averages and segments."),
        [P.MetricId] = ("string", "Id of the value, score, domain or summary row."),
        [P.MetricDescription] = ("string", "Name of the row."),
        [P.ReportingDate] = ("string", "Period of the data in free text; the quarter for figures that are made of others."),
        [P.Units] = ("string", "Unit of the value; score, segment or flag for the other rows."),
        [P.Value] = ("number", "The value as ingested; scores half up to two decimals; segments 1 to 5; flag 1 or 0."),
        [P.MedianValue] = ("number", "Median of the values of the type in the quarter, half up to two decimals; empty except on value rows."),
        [P.LowerQuartile] = ("number", "25th percentile, by inclusive linear interpolation, whichever way the metric is better; likewise."),
        [P.UpperQuartile] = ("number", "75th percentile; likewise."),
        [P.Rank] = ("number", "Competition rank within the type, 1.0 is best; empty on rows for which NHS England gives none."),
        [P.AverageScore] = ("number", "Average metric score, 1.0 (best) to 4.0, half up to two decimals."),
        [P.LikelyRangeOfAverage] = ("string", "95 % likely range of the average, such as 1.2 to 1.89."),
        [P.Segment] = ("number", "Adjusted segment, 1.0 to 4.0."),
        [P.InDeficit] = ("string", "Yes where the financial override applies, otherwise No."),
        [P.LikelyRangeOfRank] = ("string", "95 % likely range of the league rank, such as 1 to 11."),
    };

    public static IReadOnlyList<BundleColumn> Of(FeedLayout layout) =>
        [.. layout.Columns.Select(c => new BundleColumn(c.Name, ByName[c.Name].Type, ByName[c.Name].Description))];
}
