using System.Text;

namespace NofPipeline.Publishing.Tests.Bundles;

/// <summary>A CSV file split by the rules of RFC 4180, independently of the readers under test.</summary>
/// <param name="Header">The first row.</param>
/// <param name="Rows">The others.</param>
public sealed record CsvTable(List<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static CsvTable Parse(string text)
    {
        var rows = RowsOf(text.TrimStart('\uFEFF').ReplaceLineEndings("\n")).ToList();
        return new CsvTable([.. rows[0]], rows[1..]);
    }

    private static IEnumerable<IReadOnlyList<string>> RowsOf(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c is ',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
