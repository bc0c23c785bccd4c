namespace NofPipeline.Files.Layouts;

/// <summary>A header row compared with a layout.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Positions">Where each column of the layout stands.</param>
/// <param name="Missing">Required columns that the header lacks.</param>
/// <param name="Unknown">Positions of headers that the layout does not know.</param>
/// <param name="Duplicates">Positions of headers that name a column for the second time.</param>
internal sealed record HeaderMatch(
    FeedLayout Layout,
    IReadOnlyDictionary<string, int> Positions,
    IReadOnlyList<string> Missing,
    IReadOnlyList<int> Unknown,
    IReadOnlyList<int> Duplicates)
{
    /// <summary>How many fields the header row has, and so every row must have.</summary>
    public int HeaderCount => Positions.Count + Unknown.Count + Duplicates.Count;

    public bool IsExact => Missing.Count == 0 && (Unknown.Count == 0 || Layout.HasOtherColumns) && Duplicates.Count == 0;

    /// <summary>How much the header has in common with the layout.</summary>
    public int Nearness => (2 * Positions.Count) - Missing.Count - (Layout.HasOtherColumns ? 0 : Unknown.Count);

    /// <summary>Whether it is plain which layout was meant, so that single columns can be named as wrong.</summary>
    public bool IsPlausible => Positions.Count > Missing.Count && (Positions.Count >= Unknown.Count || Layout.HasOtherColumns);

    public static HeaderMatch Of(IReadOnlyList<string> header, FeedLayout layout)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<int>();
        var duplicates = new List<int>();
        for (var i = 0; i < header.Count; i++)
        {
            var column = layout.Columns.FirstOrDefault(c => Names(c, header[i], layout.Matching));
            if (column is null)
            {
                unknown.Add(i);
            }
            else if (!positions.TryAdd(column.Name, i))
            {
                duplicates.Add(i);
            }
        }

        return new HeaderMatch(
            layout, positions, [.. layout.Columns.Where(c => !c.MayBeAbsent && !positions.ContainsKey(c.Name)).Select(c => c.Name)], unknown, duplicates);
    }

    private static bool Names(FeedColumn column, string header, HeaderMatching matching)
    {
        if (matching == HeaderMatching.Exact)
        {
            return string.Equals(column.Name, header, StringComparison.Ordinal);
        }

        var wanted = HeaderAliases.Normalise(header);
        return HeaderAliases.Normalise(column.Name) == wanted || HeaderAliases.Of(column.Name).Any(a => HeaderAliases.Normalise(a) == wanted);
    }
}
