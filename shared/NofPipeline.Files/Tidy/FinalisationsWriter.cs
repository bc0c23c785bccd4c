using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Csv;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes that a quarter counts as final, or does not any more.</summary>
public static class FinalisationsWriter
{
    public static byte[] Write(Quarter quarter, bool isFinal, Finalisation word)
    {
        var csv = new CsvText(FinalisationsReader.Layout.Columns.Select(c => c.Name));
        csv.Text(quarter.ToString())
            .Text(isFinal ? "1" : "0")
            .Text(word.Reason)
            .Text(word.DecidedBy)
            .Day(word.DecidedOn)
            .EndRow();
        return csv.ToBytes();
    }
}
