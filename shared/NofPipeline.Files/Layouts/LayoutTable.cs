using System.Globalization;
using System.Text;

namespace NofPipeline.Files.Layouts;

/// <summary>Writes what docs/file-formats.md says of the columns of a layout, in Markdown. Columns that hold the same stand in one row.</summary>
public static class LayoutTable
{
    private const int MostNamed = 14;

    public static string Of(FeedLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[`{layout.Id}.schema.json`](../shared/contracts/feeds/{layout.Id}.schema.json). {layout.Description}\n");
        text.Append(CultureInfo.InvariantCulture, $"Key: {string.Join(", ", layout.Key.Select(k => $"`{k}`"))}.");
        text.Append(layout.Measures.Count == 0 ? "\n" : $" Gives {string.Join(", ", layout.Measures.Select(m => $"`{m}`"))}.\n");
        text.Append("\n| column | | what |\n|---|---|---|\n");
        foreach (var alike in Alike(layout.Columns))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Names(alike)} | {Need(alike[0])} | {alike[0].Description} |\n");
        }

        if (layout.Columns.Count <= MostNamed * 2)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n```csv\n{string.Join(',', layout.Columns.Select(c => c.Name))}\n{string.Join('\n', layout.Example)}\n```\n");
        }

        return text.ToString();
    }

    private static IEnumerable<IReadOnlyList<FeedColumn>> Alike(IReadOnlyList<FeedColumn> columns)
    {
        var alike = new List<FeedColumn>();
        foreach (var column in columns)
        {
            if (alike.Count > 0 && column with { Name = alike[0].Name } != alike[0])
            {
                yield return alike;
                alike = [];
            }

            alike.Add(column);
        }

        yield return alike;
    }

    private static string Names(IReadOnlyList<FeedColumn> alike) => alike.Count <= MostNamed
        ? string.Join(", ", alike.Select(c => $"`{c.Name}`"))
        : $"`{alike[0].Name}`, `{alike[1].Name}` and so on to `{alike[^1].Name}`";

    private static string Need(FeedColumn column) =>
        column.MayBeAbsent ? "may be blank or left out" : column.IsFilled ? "required" : "may be blank";
}
