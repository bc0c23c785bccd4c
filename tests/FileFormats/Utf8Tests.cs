using System.Text;

namespace NofPipeline.FileFormats.Tests;

/// <summary>A file is looked through in pieces; where a piece ends must make no difference.</summary>
public sealed class Utf8Tests
{
    /// <summary>The bytes that are looked at together.</summary>
    private const int Piece = 1 << 17;

    public static TheoryData<int> Places => [.. Enumerable.Range(Piece - 5, 7)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_character_may_lie_across_two_pieces(int at)
    {
        foreach (var character in new[] { "é", "€", "𝄞" })
        {
            var file = Given.Reading(Padded(at, Encoding.UTF8.GetBytes(character)));

            Given.AssertClean(file);
            Assert.Contains(file.Values, v => v.ReportingPeriod.EndsWith(character, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Bytes_that_are_no_text_are_found_across_two_pieces(int at)
    {
        byte[][] wrong = [[0x92], [0xE2, 0x82, (byte)'x'], [0xF0, 0x9D, 0x84, 0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]];
        foreach (var bytes in wrong)
        {
            var content = Padded(at, bytes);
            AssertNoText(content, at, LineAt(content, at));
            AssertNoText(content[..(at + bytes.Length)], at, LineAt(content, at));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_character_that_the_file_breaks_off_in_is_no_text(int at)
    {
        var content = Padded(at, [0xF0, 0x9D, 0x84]);
        AssertNoText(content[..(at + 3)], at, LineAt(content, at));
    }

    [Fact]
    public void A_zero_byte_counts_only_where_all_is_text()
    {
        var content = Padded(2 * Piece, [0x92]);
        content[Piece + 7] = 0;
        AssertNoText(content, 2 * Piece, LineAt(content, 2 * Piece));
        content[2 * Piece] = (byte)'x';
        var nul = Given.OnlyFinding(Given.Reading(content));
        Assert.Equal(("file-nul-byte", LineAt(content, Piece + 7)), (nul.Code, nul.Line));
        Assert.Contains($"offset {Piece + 7:#,0}.", nul.Message, StringComparison.Ordinal);
    }

    private static void AssertNoText(byte[] content, int at, int line)
    {
        var finding = Given.OnlyFinding(Given.Reading(content));
        Assert.Equal(("file-not-utf8", line), (finding.Code, finding.Line));
        Assert.Contains($"offset {at:#,0} is 0x{content[at]:X2}.", finding.Message, StringComparison.Ordinal);
    }

    private static int LineAt(byte[] content, int at) => 1 + content.AsSpan(0, at).Count((byte)'\n');

    /// <summary>A valid file of three pieces with these bytes at a place in a text.</summary>
    private static byte[] Padded(int at, byte[] bytes)
    {
        var content = new List<byte>(Encoding.UTF8.GetBytes(Given.MetricValuesHeader + "\n"));
        for (var row = 0; content.Count < 3 * Piece; row++)
        {
            var start = Encoding.UTF8.GetBytes($"2025-26Q4,R{row / 1000:00},OF{row % 1000:0000},%,1,,");
            var isHere = content.Count <= at && at < content.Count + 1000;
            content.AddRange(start);
            content.AddRange(Enumerable.Repeat((byte)'x', isHere ? at - content.Count : 1000));
            content.AddRange(isHere ? bytes : []);
            content.Add((byte)'\n');
        }

        return [.. content];
    }
}
