using NofPipeline.Files.Csv;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>A tidy layout: each column stands once, with its description and the way its cells are written, so that the two cannot part.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
internal sealed class TidyLayout<TRow>
{
    private readonly List<BundleColumn> columns = [];
    private readonly List<Action<CsvText, TRow>> cells = [];

    public IReadOnlyList<BundleColumn> Columns => columns;

    public TidyLayout<TRow> Text(string name, string description, Func<TRow, string?> cell) =>
        Add(name, "string", description, (csv, row) => csv.Text(cell(row)));

    public TidyLayout<TRow> Number(string name, string description, Func<TRow, decimal?> cell) =>
        Add(name, "number", description, (csv, row) => csv.Number(cell(row)));

    public TidyLayout<TRow> Integer(string name, string description, Func<TRow, int?> cell) =>
        Add(name, "integer", description, (csv, row) => csv.Number(cell(row)));

    public TidyLayout<TRow> Boolean(string name, string description, Func<TRow, bool?> cell) =>
        Add(name, "boolean", description, (csv, row) => csv.Text(cell(row) switch { true => "true", false => "false", null => string.Empty }));

    public byte[] Write(IEnumerable<TRow> rows)
    {
        var csv = new CsvText(columns.Select(c => c.Name));
        foreach (var row in rows)
        {
            foreach (var cell in cells)
            {
                cell(csv, row);
            }

            csv.EndRow();
        }

        return csv.ToBytes();
    }

    private TidyLayout<TRow> Add(string name, string type, string description, Action<CsvText, TRow> cell)
    {
        columns.Add(new BundleColumn(name, type, description));
        cells.Add(cell);
        return this;
    }
}
