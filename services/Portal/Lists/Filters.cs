using NofPipeline.Domain.Organisations;

namespace NofPipeline.Portal.Lists;

/// <summary>The filters that several pages have.</summary>
internal static class Filters
{
    /// <summary>Rows by a text of theirs; the values are those that occur.</summary>
    public static Filter<TRow> ByText<TRow>(string key, string label, IEnumerable<TRow> rows, Func<TRow, string> text) => new(
        key,
        label,
        [.. rows.Select(text).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(t => (t, t))],
        (row, value) => string.Equals(text(row), value, StringComparison.Ordinal));

    /// <summary>Rows by type; the values are those that occur.</summary>
    public static Filter<TRow> ByType<TRow>(IEnumerable<TRow> rows, Func<TRow, OrganisationType> type) => new(
        "type",
        "Type",
        [.. rows.Select(type).Distinct().Order().Select(t => (t.Token(), t.PublishedName()))],
        (row, value) => string.Equals(type(row).Token(), value, StringComparison.Ordinal));

    /// <summary>Rows in whose organisation's name or code a text occurs, in capitals or not.</summary>
    public static Filter<TRow> ByName<TRow>(Func<TRow, Organisation> organisation) => new(
        "q",
        "Name or code",
        null,
        (row, value) => organisation(row).Name.Contains(value, StringComparison.OrdinalIgnoreCase)
            || organisation(row).Code.Value.Contains(value, StringComparison.OrdinalIgnoreCase));
}
