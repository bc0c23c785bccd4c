using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NofPipeline.Files;
using NofPipeline.Files.Csv;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Reading.Receipts;
using NofPipeline.Snapshots.Disk;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Writes <c>name.receipt.json</c>, <c>name.receipt.txt</c> and, where something was found, <c>name.errors.csv</c>.</summary>
internal static class ReceiptWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task WriteAsync(string folder, IntakeRecord record, CancellationToken cancellationToken)
    {
        var place = Path.Combine(folder, FileNames.Safe(record.FileName, record.Sha256));
        await DurableFile.ReplaceAsync($"{place}.receipt.txt", Encoding.UTF8.GetBytes(ReceiptText.Of(record)), cancellationToken);
        var errors = $"{place}.errors.csv";
        if (record.Findings.Count > 0)
        {
            await DurableFile.ReplaceAsync(errors, ErrorsCsv(record), cancellationToken);
        }
        else
        {
            File.Delete(errors);
        }

        Failpoint.Hit("intake.receipt-half-written");

        // Last, because whoever waits for the receipt waits for this one.
        await DurableFile.ReplaceAsync($"{place}.receipt.json", JsonSerializer.SerializeToUtf8Bytes(Receipt.Of(record), Json), cancellationToken);
    }

    private static byte[] ErrorsCsv(IntakeRecord record)
    {
        var csv = new CsvText(["severity", "code", "line", "column", "raw", "message", "hint"]);
        foreach (var finding in record.Findings)
        {
            csv.Text(finding.Severity.ToString().ToLowerInvariant())
                .Text(finding.Code)
                .Number(finding.Line)
                .Text(finding.Column)
                .Text(finding.Raw)
                .Text(finding.Message)
                .Text(finding.Hint)
                .EndRow();
        }

        return csv.ToBytes();
    }
}
