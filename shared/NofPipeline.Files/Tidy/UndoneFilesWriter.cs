using NofPipeline.Domain.Decisions;
using NofPipeline.Files.Csv;

namespace NofPipeline.Files.Tidy;

/// <summary>Writes that a file does not count any more.</summary>
public static class UndoneFilesWriter
{
    public static byte[] Write(string sha256, Undoing word)
    {
        var csv = new CsvText(UndoneFilesReader.Layout.Columns.Select(c => c.Name));
        csv.Text(sha256)
            .Text(word.Reason)
            .Text(word.DecidedBy)
            .Day(word.DecidedOn)
            .EndRow();
        return csv.ToBytes();
    }
}
