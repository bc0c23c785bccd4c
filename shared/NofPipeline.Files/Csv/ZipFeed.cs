using System.Globalization;
using System.IO.Compression;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Csv;

/// <summary>A zip file that holds one CSV file. What is larger than a file may be is not unpacked, whatever names its entries have.</summary>
internal sealed class ZipFeed : IDisposable
{
    private const int MostShown = 5;
    private const int MostName = 100;

    private readonly ZipArchive archive;

    private ZipFeed(ZipArchive archive, ZipArchiveEntry entry)
    {
        this.archive = archive;
        Entry = entry;
    }

    /// <summary>The CSV file in it.</summary>
    public ZipArchiveEntry Entry { get; }

    private static ReadOnlySpan<byte> Signature => "PK\x03\x04"u8;

    /// <summary>Whether the bytes begin as a zip file does.</summary>
    public static bool IsZip(Stream content)
    {
        Span<byte> first = stackalloc byte[Signature.Length];
        content.Position = 0;
        return content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(Signature);
    }

    /// <summary>The zip file; <c>null</c> when there is a finding.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ZipFeed? Open(Stream content, FindingLog log)
    {
        var directory = new ZipDirectoryStream(content);
        ZipArchive? archive = null;
        ZipFeed? feed = null;
        try
        {
            archive = new ZipArchive(directory, ZipArchiveMode.Read, leaveOpen: true);
            if (TheOnlyCsv(archive.Entries, log) is { } entry)
            {
                directory.IsRead = true;
                feed = new ZipFeed(archive, entry);
            }
        }
        catch (InvalidDataException) when (directory.IsTooLarge)
        {
            NotOneCsv(string.Empty, log);
        }
        finally
        {
            if (feed is null)
            {
                archive?.Dispose();
            }
        }

        return feed;
    }

    public void Dispose() => archive.Dispose();

    private static ZipArchiveEntry? TheOnlyCsv(IReadOnlyList<ZipArchiveEntry> entries, FindingLog log)
    {
        var files = entries.Where(e => e.Name.Length > 0).ToList();
        if (files.Exists(e => e.FullName == "[Content_Types].xml"))
        {
            log.Error(FindingCodes.FileNotUtf8, "This is a spreadsheet.", "Save the sheet as CSV (UTF-8) and drop that.");
            return null;
        }

        if (files is not [var only] || !only.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            NotOneCsv(string.Join(", ", files.Take(MostShown).Select(e => e.FullName.Length <= MostName ? e.FullName : e.FullName[..MostName])), log);
            return null;
        }

        if (only.IsEncrypted)
        {
            log.Error(FindingCodes.ZipEncrypted, "The zip file is encrypted.", "Drop the CSV file itself.");
            return null;
        }

        if (only.Length > FeedLimits.FileBytes)
        {
            log.Error(
                FindingCodes.FileTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The file in the zip has {only.Length:#,0} bytes; {FeedLimits.FileBytes:#,0} is the most that is read."),
                "Split the file.");
            return null;
        }

        return only;
    }

    private static void NotOneCsv(string names, FindingLog log) =>
        log.Error(FindingCodes.ZipEntries, "The zip file does not hold one CSV file and nothing else.", "Drop the CSV files themselves.", raw: names);
}
