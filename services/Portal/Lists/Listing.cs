using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Lists;

/// <summary>Rows as the query string asks for them: <c>?region=London&amp;q=royal&amp;sort=-average</c>.</summary>
/// <typeparam name="TRow">The rows.</typeparam>
public sealed class Listing<TRow>
{
    private const string SortKey = "sort";

    private readonly List<(Filter<TRow> Filter, string Value)> chosen = [];
    private readonly List<string> refused = [];

    /// <param name="path">Where the page is.</param>
    /// <param name="query">What is asked for. What there is none of is left out, and <see cref="Refused"/> says so.</param>
    /// <param name="all">Every row, in the order of the first column.</param>
    /// <param name="filters">What can be asked for.</param>
    /// <param name="columns">What can be sorted by; the first unless asked otherwise.</param>
    public Listing(
        string path, IQueryCollection query, IReadOnlyList<TRow> all, IReadOnlyList<Filter<TRow>> filters, IReadOnlyList<SortColumn<TRow>> columns)
    {
        Path = path;
        All = all;
        Filters = filters;
        Columns = columns;
        foreach (var (filter, value) in filters.Select(f => (f, Asked(query, f.Key))).Where(f => f.Item2.Length > 0))
        {
            if (filter.TextOf(value) is not null)
            {
                chosen.Add((filter, value));
            }
            else
            {
                refused.Add($"The address asks for {Label(filter)} “{value}”, which is not to be had here; that is left out.");
            }
        }

        (Sorted, IsDescending) = Order(Asked(query, SortKey));
        Rows = Sorted.Sort(all.Where(row => chosen.TrueForAll(c => c.Filter.Matches(row, c.Value))), IsDescending);
    }

    public string Path { get; }

    public IReadOnlyList<TRow> All { get; }

    public IReadOnlyList<Filter<TRow>> Filters { get; }

    public IReadOnlyList<SortColumn<TRow>> Columns { get; }

    /// <summary>The rows that are asked for, in the order that is asked for.</summary>
    public IReadOnlyList<TRow> Rows { get; }

    public SortColumn<TRow> Sorted { get; }

    public bool IsDescending { get; }

    /// <summary>What was asked for and is not to be had, a sentence each.</summary>
    public IReadOnlyList<string> Refused => refused;

    public bool IsFiltered => chosen.Count > 0;

    /// <summary>What is chosen, such as <c>region London; name or code contains “royal”</c>.</summary>
    public string ChosenWords => string.Join("; ", chosen.Select(c => $"{Label(c.Filter)}{(c.Filter.Options is null ? " contains" : "")} {c.Filter.TextOf(c.Value)}"));

    /// <summary>The query string that leads here, with its question mark; empty where nothing is chosen.</summary>
    public string Query => QueryOf(chosen, SortValue(Sorted, IsDescending));

    /// <summary>As it is sorted, for a form to keep; <c>null</c> where that is the way that it is sorted anyway.</summary>
    public string? SortChosen => SortValue(Sorted, IsDescending);

    /// <summary>Everything, sorted as it is.</summary>
    public string Unfiltered => Path + QueryOf([], SortChosen);

    public string? ValueOf(Filter<TRow> filter) => chosen.Where(c => c.Filter == filter).Select(c => c.Value).FirstOrDefault();

    /// <summary>The same rows sorted by a column; the other way round where they are sorted by it.</summary>
    public string LinkTo(SortColumn<TRow> column) => Path + QueryOf(chosen, SortValue(column, column == Sorted && !IsDescending));

    private static string Asked(IQueryCollection query, string key) => query[key] is [.., { } last] ? last.Trim() : string.Empty;

    private static string Label(Filter<TRow> filter) => char.ToLowerInvariant(filter.Label[0]) + filter.Label[1..];

    private static string QueryOf(IEnumerable<(Filter<TRow> Filter, string Value)> filters, string? sort)
    {
        var pairs = filters.Select(f => (f.Filter.Key, f.Value)).Concat(sort is null ? [] : [(SortKey, sort)]);
        var text = string.Join('&', pairs.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        return text.Length == 0 ? text : $"?{text}";
    }

    private string? SortValue(SortColumn<TRow> column, bool isDescending) =>
        isDescending ? $"-{column.Key}" : column == Columns[0] ? null : column.Key;

    private (SortColumn<TRow> Column, bool IsDescending) Order(string asked)
    {
        var isDescending = asked.StartsWith('-');
        var column = Columns.FirstOrDefault(c => string.Equals(c.Key, isDescending ? asked[1..] : asked, StringComparison.Ordinal));
        if (column is not null)
        {
            return (column, isDescending);
        }

        if (asked.Length > 0)
        {
            refused.Add($"The address asks to sort by “{asked}”, which is not to be had here; it is sorted by {Columns[0].Title}.");
        }

        return (Columns[0], false);
    }
}
