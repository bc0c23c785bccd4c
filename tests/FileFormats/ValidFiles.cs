using System.Text;
using NofPipeline.Files;

namespace NofPipeline.FileFormats.Tests;

/// <summary>A small file with plain values, for findings that are shown word for word.</summary>
internal static class ValidFiles
{
    /// <summary>A header and a row, and for layouts with totals another row that is one.</summary>
    public static byte[] Of(string id)
    {
        var columns = FeedLayouts.All.Single(l => l.Id == id).Columns.Select(c => c.Name).ToList();
        IEnumerable<string> rows = id switch
        {
            "dm01-full-extract" => [Row(columns, id, "MRI"), Row(columns, id, "TOTAL")],
            "ae-monthly" => [Row(columns, id, string.Empty), Row(columns, id, "TOTAL")],
            "rtt-full-extract" => [Row(columns, id, "C_100"), Row(columns, id, "C_999")],
            _ => [Row(columns, id, string.Empty)],
        };
        return Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(string.Join(',', columns))) + "\n");
    }

    private static string Row(IEnumerable<string> columns, string id, string part) => string.Join(',', columns.Select(column => column switch
    {
        "Period" or "Org Code" when id == "ae-monthly" && part.Length > 0 => part,
        "Period" => id switch { "ae-monthly" => "MSitAE-MAY-2026", "dm01-full-extract" => "DM01-MARCH-2026", "rtt-full-extract" => "RTT-April-2026", _ => "2026-04-01" },
        "period" => "2026-05",
        "quarter" or "Quarter" => "2025-26Q1",
        "org_code" or "Trust_code" or "Org Code" or "Provider Org Code" or "Org_Code" or "code" => "RJ1",
        "metric_id" => id == "published-results" ? "OF1003" : "OF0003",
        "Metric_ID" => "OF0003",
        "unit" or "Units" => "%",
        "value" when id == "monthly-figures" => string.Empty,
        "value" or "Value" or "Average_score" => "1.5",
        "final" => "1",
        "sha256" => new string('a', 64),
        "numerator" => "3",
        "denominator" => "4",
        "measure" => "ae-four-hours",
        "type" => "acute",
        "Trust_type" => "Acute trust",
        "valid_from" or "decided_on" => "2025-04-01",
        "valid_to" or "successor" or "order" or "rank" or "median" or "lower_quartile" or "upper_quartile" => string.Empty,
        "Segment" or "Rank" => "1.0",
        "Trust_in_financial_deficit" => "No",
        "Median_value" or "Lower_quartile" or "Upper_quartile" => "1",
        "Diagnostic Tests" or "Treatment Function Code" => part,
        "RTT Part Type" => "Part_2",
        "06 < 07 Weeks" or "Total WL" or "Gt 52 To 53 Weeks SUM 1" or "Total All" or "Total" or "Within" or "A&E attendances Type 1" => "7",
        "Basis" => "Provider",
        "Standard_or_Item" => "62D",
        "Cancer_Type" => "ALL CANCERS",
        "Referral_Route_or_Stage" => "ALL ROUTES",
        "Treatment_Modality" => "ALL MODALITIES",
        _ when column.Contains("Weeks", StringComparison.Ordinal) || column.Contains("Week", StringComparison.Ordinal) || column.Contains("ttendances", StringComparison.Ordinal) || column == "After" => "0",
        _ => "text",
    }));
}
