using NofPipeline.Reading.Explaining;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NofPipeline.Operator.Explaining;

/// <summary>A page of sentences, labelled lines and tables.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private const int LabelWidth = 18;
    private const int Indent = 2;

    public void Text(string sentence) => console.Write(new Rows(new Text(sentence)));

    public void Section(string title)
    {
        console.WriteLine();
        console.Write(new Text(title, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    public void Part(ExplainedPart part)
    {
        Section(part.Title);
        Rows(part.Rows);
    }

    /// <summary>Lines with a label each; long texts go on below themselves.</summary>
    public void Rows(IEnumerable<(string Label, string Text)> rows)
    {
        var grid = new Grid { Expand = false }
            .AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(Indent, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (label, text) in rows)
        {
            grid.AddRow(new Text(label), new Text(text));
        }

        console.Write(grid);
    }

    /// <summary>A table; texts too long for their column are cut off, so that each row is one line.</summary>
    public void Table(IReadOnlyList<(string Header, int Width, bool IsNumber)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None, Expand = false };
        foreach (var (header, width, isNumber) in columns)
        {
            table.AddColumn(new TableColumn(new Text(header))
            {
                Width = width,
                NoWrap = true,
                Alignment = isNumber ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Zip(columns, (cell, column) => (IRenderable)new Text(Cut(cell, column.Width))));
        }

        console.Write(new Padder(table, new Padding(Indent, 0, 0, 0)));
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : $"{text[..(width - 1)].TrimEnd()}…";
}
