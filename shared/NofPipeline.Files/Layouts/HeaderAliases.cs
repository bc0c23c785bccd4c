namespace NofPipeline.Files.Layouts;

/// <summary>
/// Other spellings under which NHS England's columns are accepted. A new one is added here with a new <see cref="Version"/>, never
/// guessed at by the reader; a header that means something else, or may, is not a spelling.
/// </summary>
public static class HeaderAliases
{
    /// <summary>Counts up with every change to the list.</summary>
    public const int Version = 1;

    private static readonly Dictionary<string, string[]> ByColumn = new(StringComparer.Ordinal)
    {
        [PublishedColumns.TrustSubtype] = ["Trust_sub-type"],
        [PublishedColumns.SubDomain] = ["Subdomain"],
        [PublishedColumns.MetricId] = ["MetricID"],
        [PublishedColumns.Units] = ["Unit"],
    };

    /// <summary>The aliases of a published column; none for most.</summary>
    public static IReadOnlyList<string> Of(string column) => ByColumn.TryGetValue(column, out var aliases) ? aliases : [];

    /// <summary>
    /// The form in which tolerant headers are compared. The word "column" after a header, also with the typing error <c>colum</c>
    /// that has been seen in NHS England's headers, does not count.
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
