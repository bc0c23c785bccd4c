using System.IO.Hashing;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Csv;

/// <summary>
/// The text of a file, or of the CSV file in a zip file. It is looked through once, so that whoever reads it from its beginning, as often as it
/// is needed, need not ask whether it is text; no more than a buffer of it is in memory, and nothing is written to disk.
/// </summary>
internal sealed class FeedText : IDisposable
{
    private const int BufferBytes = 1 << 17;

    private readonly Stream content;
    private readonly ZipFeed? zip;
    private Stream? opened;

    private FeedText(Stream content, ZipFeed? zip)
    {
        this.content = content;
        this.zip = zip;
    }

    /// <summary>Its name in the zip file, with folders; <c>null</c> where the file is no zip file.</summary>
    public string? EntryName => zip?.Entry.FullName;

    /// <summary>The bytes before it: a byte order mark.</summary>
    public int BytesBefore { get; private set; }

    /// <summary>The text of a file; <c>null</c> when there is a finding.</summary>
    public static FeedText? Of(Stream content, FindingLog log)
    {
        FeedText? text = null;
        try
        {
            var zip = ZipFeed.IsZip(content) ? ZipFeed.Open(content, log) : null;
            if (log.HasErrors)
            {
                return null;
            }

            text = new FeedText(content, zip);
            if (text.IsText(log))
            {
                return text;
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            log.Error(FindingCodes.ZipDamaged, "The zip file is damaged, or is not one.", "Get the file again, or drop the CSV file itself; of a spreadsheet, save the sheet as CSV (UTF-8).");
        }

        text?.Dispose();
        return null;
    }

    /// <summary>The text from its beginning. What was opened before is closed.</summary>
    public Stream Open()
    {
        OpenFile().ReadExactly(new byte[BytesBefore]);
        return opened!;
    }

    public void Dispose()
    {
        Close();
        zip?.Dispose();
    }

    private Stream OpenFile()
    {
        Close();
        content.Position = 0;
        return opened = zip is null ? content : zip.Entry.Open();
    }

    private void Close()
    {
        if (zip is not null)
        {
            opened?.Dispose();
        }
    }

    private bool IsText(FindingLog log)
    {
        var source = OpenFile();
        var (scan, crc) = (new Utf8Scan(), new Crc32());
        var buffer = new byte[BufferBytes];
        var length = 0L;
        // No more than the directory says is unpacked, and whoever says too little is found out.
        while ((zip is null || length <= zip.Entry.Length) && source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            length += read;
            scan.Add(buffer.AsSpan(0, read));
            if (zip is not null)
            {
                crc.Append(buffer.AsSpan(0, read));
            }
        }

        BytesBefore = scan.BytesBefore;
        return zip is null || (length == zip.Entry.Length && crc.GetCurrentHashAsUInt32() == zip.Entry.Crc32)
            ? scan.IsText(log)
            : throw new InvalidDataException("Length or checksum differs.");
    }
}
