using System.Globalization;
using System.IO.Compression;

namespace NofPipeline.Files.Csv;

/// <summary>
/// Unpacks a zip file that holds one CSV file. Nothing is written to disk, whatever names the entries have; what is larger than a
/// file may be is not unpacked, and of what says that it is smaller no more than it says.
/// </summary>
internal static class ZipContent
{
    private const int MostShown = 5;
    private const int MostName = 100;

    private static ReadOnlySpan<byte> Signature => "PK\x03\x04"u8;

    /// <summary>Whether the bytes begin as a zip file does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith(Signature);

    /// <summary>The CSV file in it; <c>null</c> when there is a finding.</summary>
    public static ZipEntryContent? Read(ReadOnlyMemory<byte> content, FindingLog log)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return TheOnlyCsv(zip, log) is { } entry && Unpack(entry, log) is { } bytes ? new ZipEntryContent(entry.FullName, bytes) : null;
        }
        catch (InvalidDataException)
        {
            log.Error(FindingCodes.ZipDamaged, "The zip file is damaged, or is not one.", "Get the file again, or drop the CSV file itself; of a spreadsheet, save the sheet as CSV (UTF-8).");
            return null;
        }
    }

    private static ZipArchiveEntry? TheOnlyCsv(ZipArchive zip, FindingLog log)
    {
        var files = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        if (files.Exists(e => e.FullName == "[Content_Types].xml"))
        {
            log.Error(FindingCodes.FileNotUtf8, "This is a spreadsheet.", "Save the sheet as CSV (UTF-8) and drop that.");
            return null;
        }

        if (files is not [var only] || !only.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            log.Error(
                FindingCodes.ZipEntries,
                "The zip file does not hold one CSV file and nothing else.",
                "Drop the CSV files themselves.",
                raw: string.Join(", ", files.Take(MostShown).Select(e => e.FullName.Length <= MostName ? e.FullName : e.FullName[..MostName])));
            return null;
        }

        if (only.IsEncrypted)
        {
            log.Error(FindingCodes.ZipEncrypted, "The zip file is encrypted.", "Drop the CSV file itself.");
            return null;
        }

        return only;
    }

    private static ReadOnlyMemory<byte>? Unpack(ZipArchiveEntry entry, FindingLog log)
    {
        if (entry.Length > FeedLimits.FileBytes)
        {
            log.Error(
                FindingCodes.FileTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The file in the zip has {entry.Length:#,0} bytes; {FeedLimits.FileBytes:#,0} is the most that is read."),
                "Split the file.");
            return null;
        }

        using var source = entry.Open();
        var bytes = new byte[Math.Max(entry.Length, 0)];
        var read = source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        // No more than the directory says is unpacked, and whoever says too little is found out.
        return read == bytes.Length && source.ReadByte() < 0 && Crc32.Of(bytes) == entry.Crc32
            ? bytes
            : throw new InvalidDataException("Length or checksum differs.");
    }
}
