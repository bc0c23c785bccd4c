namespace NofPipeline.Files.Layouts;

/// <summary>
/// Other headers under which NHS England's columns are accepted. A new spelling is added here with a new <see cref="Version"/>,
/// never guessed at by the reader.
/// </summary>
public static class HeaderAliases
{
    /// <summary>Counts up with every change to the list.</summary>
    public const int Version = 1;

    private static readonly Dictionary<string, string[]> ByColumn = new(StringComparer.Ordinal)
    {
        [PublishedColumns.TrustType] = ["Trust type colum", "Type"],
        [PublishedColumns.TrustSubtype] = ["Trust sub-type", "Trust subtype colum"],
        [PublishedColumns.TrustCode] = ["Trust ODS code", "Org_code"],
        [PublishedColumns.SubDomain] = ["Subdomain"],
        [PublishedColumns.MetricId] = ["MetricID"],
        [PublishedColumns.ReportingDate] = ["Reporting_period"],
        [PublishedColumns.Units] = ["Unit"],
        [PublishedColumns.MedianValue] = ["Median"],
        [PublishedColumns.AverageScore] = ["Average metric score"],
    };

    /// <summary>The aliases of a published column; none for most.</summary>
    public static IReadOnlyList<string> Of(string column) => ByColumn.TryGetValue(column, out var aliases) ? aliases : [];

    /// <summary>
    /// The form in which tolerant headers are compared. The typing error <c>colum</c> is on NHS England's CSV metadata page,
    /// where headers appear as "Units colum".
    /// </summary>
    public static string Normalise(string header)
    {
        var text = header.Trim().Trim('\uFEFF', '\u00A0', ' ').ToLowerInvariant().Replace(' ', '_').Replace('-', '_').Replace('\u00A0', '_');
        foreach (var suffix in (ReadOnlySpan<string>)["_column", "_colum"])
        {
            if (text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return text[..^suffix.Length];
            }
        }

        return text;
    }
}
