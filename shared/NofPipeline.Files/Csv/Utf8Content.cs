using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NofPipeline.Files.Csv;

/// <summary>Makes sure that a file's bytes are text, or says why they are not.</summary>
internal static class Utf8Content
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without its byte order mark, still as UTF-8; <c>null</c> when there is a finding.</summary>
    public static ReadOnlyMemory<byte>? Read(ReadOnlyMemory<byte> file, FindingLog log)
    {
        var content = file.Span;
        var bytes = content.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            log.Error(FindingCodes.FileEmpty, "The file is empty.", "Drop the file again when it has content.");
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            var offset = FirstInvalid(bytes);
            var at = offset + content.Length - bytes.Length;
            log.Error(
                FindingCodes.FileNotUtf8,
                string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8: the byte at offset {at:#,0} is 0x{content[at]:X2}."),
                HintFor(content),
                LineAt(bytes, offset));
            return null;
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            log.Error(
                FindingCodes.FileNulByte,
                string.Create(CultureInfo.InvariantCulture, $"The file has a zero byte at offset {nul + content.Length - bytes.Length:#,0}."),
                HintFor(content),
                LineAt(bytes, nul));
            return null;
        }

        return file[(content.Length - bytes.Length)..];
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    private static string HintFor(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, _, 0, ..] or [0, _, 0, _, ..] => "This is UTF-16, which Excel calls Unicode text: save the file as CSV (UTF-8).",
        _ => "Save the file as CSV (UTF-8).",
    };

    private static int LineAt(ReadOnlySpan<byte> bytes, int offset) => 1 + bytes[..offset].Count((byte)'\n');
}
