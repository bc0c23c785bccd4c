using NofPipeline.Files.Csv;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes decisions, ordered by quarter, organisation and kind.</summary>
public static class DecisionsWriter
{
    public static byte[] Write(IEnumerable<DecisionRow> rows)
    {
        var csv = new CsvText(DecisionsReader.Layout.Columns.Select(c => c.Name));
        foreach (var row in rows.OrderBy(r => r.Quarter).ThenBy(r => r.Organisation).ThenBy(r => r.Decision.Kind, StringComparer.Ordinal))
        {
            csv.Text(row.Quarter.ToString())
                .Text(row.Organisation.Value)
                .Text(row.Decision.Kind)
                .Text(row.Decision.Value)
                .Text(row.Decision.Reason)
                .Text(row.Decision.DecidedBy)
                .Day(row.Decision.DecidedOn)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
