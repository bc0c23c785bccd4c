using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Reconciliation;
using NofPipeline.Domain.Tokens;
using NofPipeline.Files.Csv;

namespace NofPipeline.Standalone.Summary;

/// <summary>Writes <c>reconciliation/&lt;quarter&gt;.csv</c>: every computed figure beside the published one.</summary>
public static class ReconciliationFile
{
    public static string Write(string outFolder, Quarter quarter, IReadOnlyList<Comparison> comparisons)
    {
        var folder = Path.Combine(Path.GetFullPath(outFolder), "reconciliation");
        Directory.CreateDirectory(folder);
        var csv = new CsvText(["quarter", "org_code", "type", "figure", "metric_id", "published", "computed", "tolerance", "agrees", "ordered_by", "cause"]);
        foreach (var comparison in comparisons)
        {
            csv.Text(quarter.ToString())
                .Text(comparison.Organisation?.Value)
                .Text(comparison.Type?.Token())
                .Text(comparison.Kind.Token())
                .Text(comparison.Row.Value)
                .Number(comparison.Published)
                .Number(comparison.Computed)
                .Number(comparison.Kind.Tolerance())
                .Text(comparison.Agrees ? "true" : "false")
                .Text(string.Join(' ', comparison.OrderedBy.Select(b => b.Token())))
                .Text(comparison.Cause?.Token())
                .EndRow();
        }

        var file = Path.Combine(folder, $"{quarter}.csv");
        File.WriteAllBytes(file, csv.ToBytes());
        return file;
    }
}
