using System.IO.Compression;
using System.Text;
using NofPipeline.Domain.Provenance;
using NofPipeline.Files;

namespace NofPipeline.FileFormats.Tests;

/// <summary>What was read is found again, byte for byte, in whatever form the file has.</summary>
public sealed class OriginTests
{
    private const string Header = Given.MetricValuesHeader;
    private const string ByteOrderMark = "\uFEFF";

    [Theory]
    [InlineData(Header + "\n2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\n", 2, "0.92")]
    [InlineData(Header + "\r\n\r\n2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\r\n", 3, "0.92")]
    [InlineData(Header + "\r2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\r", 2, "0.92")]
    [InlineData(ByteOrderMark + Header + "\n2025-26Q4,R0A,OF0003,%,\"0.92\",,Mar-26\n", 2, "0.92")]
    [InlineData(Header + "\n\"2025-26Q4\",\"R0A\",\"OF0003\",\"%\",\" 0.92 \",\"\",\"Mar-26\"\n", 2, " 0.92 ")]
    [InlineData(Header + "\n2025-26Q4,R0A,OF0003,%,1,,\"naïve,\n\"\"two\"\" lines\"\n2025-26Q4,R0B,OF0003,%,0.92,,Mär-26", 4, "0.92")]
    [InlineData("value,order,quarter,org_code,metric_id,unit,reporting_period\n0.92,,2025-26Q4,R0A,OF0003,%,Mar-26\n", 2, "0.92")]
    public void The_bytes_of_a_value(string text, int line, string raw)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Contains(Given.Reading(bytes, "values.csv").Values, v => (v.Line, v.Raw) == (line, raw));

        var origin = Assert.Single(OriginFinder.Find("values.csv", new MemoryStream(bytes), [(Source(line, raw), null)]));

        var field = Assert.Single(origin.Fields);
        Assert.Equal(("value", raw, raw.Length), (field.Column, field.Text, field.Length));
        Assert.Equal(raw, Encoding.UTF8.GetString(bytes, (int)field.Offset, field.Length));
        Assert.Null(origin.Entry);
        Assert.Null(origin.Figure);
    }

    [Fact]
    public void The_bytes_within_a_zip_file()
    {
        var csv = Encoding.UTF8.GetBytes(ByteOrderMark + Header + "\n2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\n");
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("folder/values.csv").Open();
            entry.Write(csv);
        }

        var origin = Assert.Single(OriginFinder.Find("values.zip", zip, [(Source(2, "0.92"), null)]));

        Assert.Equal("folder/values.csv", origin.Entry);
        Assert.Equal("0.92", Encoding.UTF8.GetString(csv, (int)origin.Fields[0].Offset, origin.Fields[0].Length));
    }

    [Fact]
    public void Every_cell_of_a_monthly_figure_and_what_the_line_adds()
    {
        var bytes = ExampleFiles.Of("dm01-full-extract");
        var row = Assert.Single(Given.Reading(bytes, "dm01.csv").MonthlyFigures);
        var line = Assert.Single(row.Lines);

        var origin = Assert.Single(OriginFinder.Find("dm01.csv", new MemoryStream(bytes), [(Source(line.Line, line.Raw), row.Measure)]));

        Assert.Equal(line.Raw, string.Join(',', origin.Fields.Select(f => Encoding.UTF8.GetString(bytes, (int)f.Offset, f.Length))));
        Assert.Equal(("06 < 07 Weeks", "Total WL"), (origin.Fields[0].Column, origin.Fields[^1].Column));
        Assert.Equal((2m, 7m), (origin.Figure!.Numerator, origin.Figure.Denominator));
    }

    [Theory]
    [InlineData(2, "0.93")]
    [InlineData(3, "0.92")]
    public void A_file_that_does_not_say_there_what_was_read_is_refused(int line, string raw)
    {
        var bytes = Encoding.UTF8.GetBytes(Header + "\n2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\n");

        var refused = Assert.Throws<InvalidDataException>(() => OriginFinder.Find("values.csv", new MemoryStream(bytes), [(Source(line, raw), null)]));

        Assert.Equal($"Line {line} of values.csv does not say '{raw}', which was read from it.", refused.Message);
    }

    [Fact]
    public void What_is_no_such_file_any_more_is_refused() =>
        Assert.Throws<InvalidDataException>(() => OriginFinder.Find("values.csv", new MemoryStream("x"u8.ToArray()), [(Source(2, "0.92"), null)]));

    private static SourceLine Source(int line, string raw) => new(new string('0', 64), "values.csv", line, raw);
}
