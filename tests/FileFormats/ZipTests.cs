using System.Buffers.Binary;
using NofPipeline.Files.Findings;

namespace NofPipeline.FileFormats.Tests;

public sealed class ZipTests
{
    private static readonly string Csv = Given.MetricValuesHeader + "\n2025-26Q4,R0A,OF0003,%,0.92,,Mar-26\n";

    [Fact]
    public void A_zip_file_with_one_CSV_file_is_read_as_that_file()
    {
        var file = Given.Reading(ZipFiles.Of(("values.csv", Csv)), "values.zip");

        Given.AssertClean(file);
        Assert.Equal(2, Assert.Single(file.Values).Line);
    }

    [Theory]
    [InlineData("../../etc/values.csv")]
    [InlineData("..\\..\\values.csv")]
    [InlineData("folder/values.CSV")]
    public void Whatever_its_name_nothing_is_written(string name)
    {
        var absolute = Path.Combine(Path.GetTempPath(), $"nof-{Guid.NewGuid():N}.csv");

        Given.AssertClean(Given.Reading(ZipFiles.Of((name, Csv))));
        Given.AssertClean(Given.Reading(ZipFiles.Of((absolute, Csv))));

        Assert.False(File.Exists(absolute));
        Assert.False(File.Exists(Path.GetFullPath("../../etc/values.csv")));
        Assert.False(File.Exists("folder/values.CSV"));
    }

    [Fact]
    public void Anything_but_one_CSV_file_is_not_unpacked()
    {
        Assert.Equal("zip-entries", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("a.csv", Csv), ("b.csv", Csv)))).Code);
        Assert.Equal("zip-entries", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("a.csv", Csv), ("a.csv", Csv)))).Code);
        Assert.Equal("zip-entries", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("readme.txt", "hello")))).Code);
        Assert.Equal("zip-entries", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("nested.zip", "PK")))).Code);
        Assert.Equal("a.csv, readme.txt", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("a.csv", Csv), ("readme.txt", "x")))).Raw);
    }

    [Fact]
    public void A_spreadsheet_is_named_as_one() =>
        Assert.Contains("spreadsheet", Given.OnlyFinding(Given.Reading(ZipFiles.Of(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_more_is_unpacked_than_a_file_may_have_whatever_the_zip_says()
    {
        var bomb = ZipFiles.OfZeros("bomb.csv", FeedLimits.FileBytes + (1 << 20));
        Assert.True(bomb.Length < 1 << 20, "It should be small.");
        Assert.Equal("file-too-large", Given.OnlyFinding(Given.Reading(bomb)).Code);

        // The size in the directory is a lie; what is unpacked counts.
        Assert.Equal("zip-damaged", Given.OnlyFinding(Given.Reading(SayingItIsSmall(bomb))).Code);
    }

    [Fact]
    public void A_list_of_entries_that_would_fill_the_memory_is_not_read()
    {
        var zip = ZipFiles.Of([.. Enumerable.Range(0, 20_000).Select(i => ($"{i}.csv", string.Empty))]);

        Assert.Equal("zip-entries", Given.OnlyFinding(Given.Reading(zip)).Code);

        // It says that there is one entry, and a list of 20,000 follows.
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 14), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 12), 1);
        Assert.True(Given.Reading(zip).IsRejected);
    }

    [Fact]
    public void A_damaged_zip_file_is_an_error_and_no_exception()
    {
        var rows = Enumerable.Range(0, 50).Select(i => $"2025-26Q4,R{i:00},OF0003,%,0.{i:00},,Mar-26\n");
        var zip = ZipFiles.Of(("values.csv", Given.MetricValuesHeader + "\n" + string.Concat(rows)));
        for (var length = 4; length < zip.Length; length += 3)
        {
            Assert.True(Given.Reading(zip[..length]).IsRejected);
        }

        for (var at = 4; at < zip.Length; at++)
        {
            var damaged = zip.ToArray();
            damaged[at] ^= 0xFF;
            var file = Given.Reading(damaged);

            // Times and names may be anything; figures may not.
            Assert.True(file.IsRejected || file.Values.Count == 50, $"byte {at}: {file.Values.Count} values");
        }
    }

    [Fact]
    public void An_encrypted_zip_file_is_named_as_one() =>
        Assert.Equal("zip-encrypted", Given.OnlyFinding(Given.Reading(ZipFiles.Encrypted("values.csv", Csv))).Code);

    private static byte[] SayingItIsSmall(byte[] zip)
    {
        var lying = zip.ToArray();
        var central = lying.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(central + 24), 10);
        return lying;
    }
}
