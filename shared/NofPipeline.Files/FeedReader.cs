using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Fields;
using NofPipeline.Files.Findings;
using NofPipeline.Files.Layouts;
using NofPipeline.Files.Rows;

namespace NofPipeline.Files;

/// <summary>Reads any file that may be dropped. What the file is, is told from its header row.</summary>
public static class FeedReader
{
    /// <summary>Reads a file strictly: whatever is wrong with it becomes a finding, and nothing is thrown for bad content.</summary>
    /// <param name="fileName">The file's name, for findings and for the quarter of first releases, which state it nowhere else.</param>
    /// <param name="content">The file's bytes, from the beginning, in a stream that can seek; of a zip file with one CSV file in it, that file is read.</param>
    public static FeedFile Read(string fileName, Stream content) => Read(fileName, content, static _ => { });

    /// <summary>What is said of a file that has more bytes than are read, without reading it.</summary>
    public static FeedFile TooLarge(string fileName, long bytes)
    {
        var log = new FindingLog(fileName);
        log.Error(
            FindingCodes.FileTooLarge,
            string.Create(CultureInfo.InvariantCulture, $"The file has {bytes:#,0} bytes; {FeedLimits.FileBytes:#,0} is the most that is read."),
            "Split the file.");
        return new FeedFile { Name = fileName, Findings = log.ToList() };
    }

    /// <summary>As above; <paramref name="end"/> is shown the reader when all rows are read.</summary>
    internal static FeedFile Read(string fileName, Stream content, Action<IRowReader> end)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > FeedLimits.FileBytes)
        {
            return TooLarge(fileName, content.Length);
        }

        var log = new FindingLog(fileName);
        var file = new FeedFile { Name = fileName };
        using (var text = FeedText.Of(content, log))
        {
            file = text is null ? file : ReadRecords(file, text.Open(), log, end);
        }

        return file with { Findings = log.ToList() };
    }

    private static FeedFile ReadRecords(FeedFile file, Stream text, FindingLog log, Action<IRowReader> end)
    {
        using var records = CsvRecords.Read(text).GetEnumerator();
        if (!records.MoveNext() || HeaderReader.Read(records.Current, log) is not { } header)
        {
            return file;
        }

        file = file with { Feed = header.Layout.Feed };
        if (!header.IsExact || !TryFileQuarter(file.Name, header.Layout, log, out var fileQuarter))
        {
            return file;
        }

        var reader = header.Layout.NewReader(fileQuarter, log);
        var (limits, pool) = (new RowLimits(log), new TextPool());
        while (limits.AreKept && records.MoveNext())
        {
            if (limits.MayRead(records.Current) && ReadRow(records.Current, header, pool, reader, log))
            {
                limits.Use(records.Current);
            }
        }

        if (limits.AreKept)
        {
            reader.Finish();
        }

        if (limits.Rows == 0)
        {
            log.Error(FindingCodes.FileWithoutRows, "The file has a header and no rows.", "Drop the file again when it has rows.", 1);
        }

        end(reader);
        var read = reader.AddTo(file);
        if (!log.HasErrors && read.Records == 0)
        {
            log.Error(
                FindingCodes.FileWithoutRows,
                "The file has no row that is used.",
                "docs/file-formats.md says which rows of this layout are; drop the file again when it has some.",
                1);
        }

        return log.HasErrors ? file : read;
    }

    /// <summary>Reads a row, and says whether anything of it is kept.</summary>
    private static bool ReadRow(CsvRecord record, HeaderMatch header, TextPool pool, IRowReader reader, FindingLog log)
    {
        var expected = header.HeaderCount;
        if (record.Problem is { } problem)
        {
            log.Error(problem.Code, problem.Message, problem.Hint, record.Line, raw: problem.Raw);
        }
        else if (record.FieldCount != expected)
        {
            log.Error(
                FindingCodes.RowFieldCount,
                string.Create(CultureInfo.InvariantCulture, $"The row has {record.FieldCount} fields; the header has {expected}."),
                record.FieldCount > expected
                    ? "Put quotation marks around text that has a comma in it."
                    : "Write every comma, also those around fields that are blank; total rows and footnotes do not belong in the file.",
                record.Line);
        }
        else if (record.Fields.All(f => CellText.Trim(f).Length == 0))
        {
            log.Error(FindingCodes.RowBlank, "Every field of the row is blank.", "Delete the row.", record.Line);
        }
        else
        {
            return reader.Read(new RowFields(header.Positions, pool, log, record));
        }

        return false;
    }

    private static bool TryFileQuarter(string fileName, FeedLayout layout, FindingLog log, out Quarter? quarter)
    {
        quarter = null;
        if (!layout.HasQuarterInFileName)
        {
            return true;
        }

        if (!FileNameQuarter.TryParse(fileName, out var named))
        {
            log.Error(
                FindingCodes.QuarterNotInFileName,
                "The file has no Quarter column, and its name does not tell the quarter.",
                "Rename the file so that it names the quarter, such as acute-trust-data-q1-25-26.csv.");
            return false;
        }

        quarter = named;
        log.Information(FindingCodes.QuarterFromFileName, $"The file has no Quarter column; by its name it is {named.Display}.", "If that is wrong, rename the file and drop it again.");
        return true;
    }
}
