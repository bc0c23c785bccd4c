using NofPipeline.Domain.Values;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes metric values, ordered by quarter, metric, organisation and unit.</summary>
public static class MetricValuesWriter
{
    /// <summary>The file's bytes. Only order evidence of the order column is written: a published rank holds within one type only.</summary>
    public static byte[] Write(IEnumerable<MetricValueRow> rows)
    {
        var csv = new CsvText(MetricValuesReader.Layout.Columns.Select(c => c.Name));
        foreach (var row in rows.OrderBy(r => r.Quarter).ThenBy(r => r.Metric).ThenBy(r => r.Organisation).ThenBy(r => r.Unit, StringComparer.Ordinal))
        {
            csv.Text(row.Quarter.ToString())
                .Text(row.Organisation.Value)
                .Text(row.Metric.Value)
                .Text(row.Unit)
                .Number(row.Value)
                .Number(row.Order is { Basis: OrderBasis.OrderColumn } order ? order.Position : null)
                .Text(row.ReportingPeriod)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
