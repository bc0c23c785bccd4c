using System.Globalization;
using NofPipeline.Files.Csv;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files;

/// <summary>Holds the rows of a file to the limits while they stream by.</summary>
internal sealed class RowLimits(FindingLog log)
{
    private int used;
    private long usedBytes;

    /// <summary>Whether no limit is passed so far; if one is, there is a finding, and the rest of the file is not read.</summary>
    public bool AreKept { get; private set; } = true;

    /// <summary>How many rows there were.</summary>
    public int Rows { get; private set; }

    /// <summary>Counts a row, and says whether it may be read.</summary>
    public bool MayRead(CsvRecord record)
    {
        if (++Rows > FeedLimits.Rows)
        {
            Pass(record, string.Create(CultureInfo.InvariantCulture, $"The file has more than {FeedLimits.Rows:#,0} rows."));
        }

        return AreKept;
    }

    /// <summary>Counts a row of which something is kept.</summary>
    public void Use(CsvRecord record)
    {
        used++;
        usedBytes += record.Bytes;
        if (used > FeedLimits.UsedRows)
        {
            Pass(record, string.Create(CultureInfo.InvariantCulture, $"The file has more than {FeedLimits.UsedRows:#,0} rows that are used."));
        }
        else if (usedBytes > FeedLimits.UsedBytes)
        {
            Pass(record, string.Create(CultureInfo.InvariantCulture, $"The rows that are used have more than {FeedLimits.UsedBytes:#,0} bytes up to here."));
        }
    }

    private void Pass(CsvRecord record, string message)
    {
        AreKept = false;
        log.Error(
            FindingCodes.FileTooManyRows,
            message,
            "Split the file by quarter or month, never within one: what a newer file says of a quarter or month replaces what an older one says.",
            record.Line);
    }
}
