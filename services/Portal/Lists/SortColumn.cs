namespace NofPipeline.Portal.Lists;

/// <summary>A column that rows can be sorted by.</summary>
/// <param name="Key">In the query string.</param>
/// <param name="Title">The heading.</param>
/// <param name="Value">What is sorted by; rows without a value come last, whichever way.</param>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed record SortColumn<TRow>(string Key, string Title, Func<TRow, IComparable?> Value)
{
    /// <summary>The rows in the order of the column; those with equal values stay in the order that they are in.</summary>
    public IReadOnlyList<TRow> Sort(IEnumerable<TRow> rows, bool isDescending)
    {
        var keyed = rows.Select(row => (Row: row, Key: Value(row))).ToList();
        var known = keyed.Where(k => k.Key is not null);
        var sorted = isDescending ? known.OrderByDescending(k => k.Key!, ByValue.Instance) : known.OrderBy(k => k.Key!, ByValue.Instance);
        return [.. sorted.Concat(keyed.Where(k => k.Key is null)).Select(k => k.Row)];
    }

    /// <summary>Texts without regard to capitals and culture, everything else by itself.</summary>
    private sealed class ByValue : IComparer<IComparable>
    {
        public static readonly ByValue Instance = new();

        public int Compare(IComparable? x, IComparable? y) =>
            x is string one && y is string other ? string.Compare(one, other, StringComparison.OrdinalIgnoreCase) : x!.CompareTo(y);
    }
}
