using NofPipeline.Domain.Rules;
using NofPipeline.Methods.Yaml;

namespace NofPipeline.Methods.Reading;

/// <summary>Reads the cells of a <c>matrix</c>: four rows of four scores that never improve downwards or to the right.</summary>
internal static class MatrixReader
{
    public static MatrixRule? Read(MappingReader composite)
    {
        if (composite.Items("cells") is not { } items)
        {
            return null;
        }

        var rows = items.Select(item => ReadRow(item, composite.Findings)).ToList();
        if (rows.Exists(row => row is null))
        {
            return null;
        }

        if (rows.Count != 4)
        {
            Wrong(composite.PlaceOf("cells"), composite.Findings);
            return null;
        }

        foreach (var cell in rows.SelectMany(row => row!))
        {
            Numbers.CheckScore(cell, composite.Findings);
        }

        CheckOrder(rows!, composite.Findings);
        return new MatrixRule([.. rows.Select(row => row!.Select(cell => cell.Value).ToList())]);
    }

    private static List<Located<decimal>>? ReadRow(Located<YamlNode> item, FindingList findings)
    {
        if (item.Value is not YamlSequence { Items.Count: 4 } row)
        {
            Wrong(item.Place, findings);
            return null;
        }

        var cells = new List<Located<decimal>>();
        foreach (var (node, index) in row.Items.Select((node, index) => (node, index)))
        {
            var place = item.Place.At(index, node.Line);
            if (Scalars.Number(node, place, findings) is { } number)
            {
                cells.Add(new Located<decimal>(number, place));
            }
        }

        return cells.Count == 4 ? cells : null;
    }

    private static void CheckOrder(List<List<Located<decimal>>> rows, FindingList findings)
    {
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                var cell = rows[row][column];
                var improves = (row > 0 && cell.Value < rows[row - 1][column].Value) || (column > 0 && cell.Value < rows[row][column - 1].Value);
                if (improves)
                {
                    findings.Error("matrix-not-monotone", cell.Place, "The cell is better than one with a better component.", "Scores never improve downwards or to the right.");
                }
            }
        }
    }

    private static void Wrong(Place place, FindingList findings) =>
        findings.Error("matrix-not-four-by-four", place, "The matrix is not four rows of four scores.", "Write one row for each score 1 to 4 of the first component.");
}
