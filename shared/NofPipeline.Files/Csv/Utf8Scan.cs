using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using NofPipeline.Files.Findings;

namespace NofPipeline.Files.Csv;

/// <summary>Makes sure that a file's bytes are text, or says why they are not, while they stream by.</summary>
internal sealed class Utf8Scan
{
    private const int LongestRune = 4;

    private readonly byte[] carried = new byte[LongestRune];
    private byte[] head = [];
    private int carriedBytes;
    private long position;
    private int lines;
    private bool hasText;
    private (long Offset, byte Byte, int Line)? invalid;
    private (long Offset, int Line)? nul;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes before the text: its byte order mark, if it has one.</summary>
    public int BytesBefore { get; private set; }

    /// <summary>Takes the next bytes; the first ones come together, at least as many as a byte order mark has.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (position == 0)
        {
            head = bytes[..Math.Min(bytes.Length, LongestRune)].ToArray();
            BytesBefore = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            bytes = bytes[BytesBefore..];
            position = BytesBefore;
        }

        hasText |= bytes.IndexOfAnyExcept(" \t\r\n"u8) >= 0;
        if (nul is null && bytes.IndexOf((byte)0) is >= 0 and var at)
        {
            nul = (position + at, LineAt(bytes, at));
        }

        if (invalid is null)
        {
            Decode(bytes);
        }

        position += bytes.Length;
        lines += bytes.Count((byte)'\n');
    }

    /// <summary>Whether all that came was text; if not, there is a finding.</summary>
    public bool IsText(FindingLog log)
    {
        if (invalid is null && carriedBytes > 0)
        {
            invalid = (position - carriedBytes, carried[0], lines + 1);
        }

        if (!hasText)
        {
            log.Error(FindingCodes.FileEmpty, "The file is empty.", "Drop the file again when it has content.");
        }
        else if (invalid is var (offset, value, line))
        {
            log.Error(
                FindingCodes.FileNotUtf8,
                string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8: the byte at offset {offset:#,0} is 0x{value:X2}."),
                Hint(),
                line);
        }
        else if (nul is var (place, lineOfNul))
        {
            log.Error(
                FindingCodes.FileNulByte,
                string.Create(CultureInfo.InvariantCulture, $"The file has a zero byte at offset {place:#,0}."),
                Hint(),
                lineOfNul);
        }

        return hasText && invalid is null && nul is null;
    }

    /// <summary>Looks for the first bytes that are no text; those of a character that is not whole yet are carried over to the next call.</summary>
    private void Decode(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        while (carriedBytes > 0 && !rest.IsEmpty)
        {
            carried[carriedBytes++] = rest[0];
            rest = rest[1..];
            var status = Rune.DecodeFromUtf8(carried.AsSpan(0, carriedBytes), out _, out _);
            if (status == OperationStatus.InvalidData)
            {
                invalid = (position + bytes.Length - rest.Length - carriedBytes, carried[0], lines + 1);
                return;
            }

            carriedBytes = status == OperationStatus.Done ? 0 : carriedBytes;
        }

        var tail = carriedBytes > 0 ? 0 : UnfinishedAtEnd(rest);
        var whole = rest[..^tail];
        if (!Utf8.IsValid(whole))
        {
            var at = bytes.Length - rest.Length + FirstInvalid(whole);
            invalid = (position + at, bytes[at], LineAt(bytes, at));
            return;
        }

        rest[^tail..].CopyTo(carried.AsSpan(carriedBytes));
        carriedBytes += tail;
    }

    /// <summary>How many bytes at the end begin a character that goes on after them.</summary>
    private static int UnfinishedAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestRune && back <= bytes.Length; back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) != 0x80)
            {
                return lead >= 0xC0 && Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
            }
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    private string Hint() => head switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, _, 0, ..] or [0, _, 0, _, ..] => "This is UTF-16, which Excel calls Unicode text: save the file as CSV (UTF-8).",
        _ => "Save the file as CSV (UTF-8).",
    };

    private int LineAt(ReadOnlySpan<byte> bytes, int offset) => lines + 1 + bytes[..offset].Count((byte)'\n');
}
