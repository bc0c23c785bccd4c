using NofPipeline.Files.Csv;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes published results, ordered by quarter, metric and organisation.</summary>
public static class PublishedResultsWriter
{
    public static byte[] Write(IEnumerable<PublishedResultRow> rows)
    {
        var csv = new CsvText(PublishedResultsReader.Layout.Columns.Select(c => c.Name));
        foreach (var row in rows.OrderBy(r => r.Quarter).ThenBy(r => r.Metric).ThenBy(r => r.Organisation))
        {
            csv.Text(row.Quarter.ToString())
                .Text(row.Organisation.Value)
                .Text(row.Metric.Value)
                .Number(row.Value)
                .Number(row.Rank)
                .Number(row.Spread?.Median)
                .Number(row.Spread?.LowerQuartile)
                .Number(row.Spread?.UpperQuartile)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
