using NofPipeline.Domain.Organisations;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files.Published;

/// <summary>Writes NHS England's 17-column metric CSV, ordered by quarter, metric, organisation and unit.</summary>
public static class PublishedMetricsWriter
{
    public static byte[] Write(IEnumerable<PublishedMetricRow> rows)
    {
        var csv = new CsvText(PublishedMetricsReader.Layouts[0].Columns.Select(c => c.Name));
        var ordered = rows.OrderBy(r => r.Quarter).ThenBy(r => r.Metric).ThenBy(r => r.Organisation.Code).ThenBy(r => r.Unit, StringComparer.Ordinal);
        foreach (var row in ordered)
        {
            csv.Text(row.Quarter.Display)
                .Text(row.Organisation.Region)
                .Text(row.Organisation.Type.PublishedName())
                .Text(row.Organisation.Subtype)
                .Text(row.Organisation.Code.Value)
                .Text(row.Organisation.Name)
                .Text(row.Domain)
                .Text(row.SubDomain)
                .Text(row.Metric.Value)
                .Text(row.Description)
                .Text(row.ReportingPeriod)
                .Text(row.Unit)
                .PublishedNumber(row.Value)
                .PublishedNumber(row.Median)
                .PublishedNumber(row.LowerQuartile)
                .PublishedNumber(row.UpperQuartile)
                .PublishedNumber(row.Rank)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
