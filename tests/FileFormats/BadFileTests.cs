using System.Text;
using NofPipeline.Domain.Findings;
using NofPipeline.Files.Findings;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Files that cannot be read as a table at all, or whose rows do not fit their header.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \t\n")]
    public void A_file_without_content_is_empty(string content) =>
        Assert.Equal("file-empty", Given.OnlyFinding(Given.Reading(Encoding.UTF8.GetBytes(content))).Code);

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_the_first_bad_byte()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Given.OrganisationsHeader + "\nRJ1,Guy"), 0x92, .. "s,acute,,London,2025-04-01,,\n"u8];
        var finding = Given.OnlyFinding(Given.Reading(content));
        Assert.Equal(("file-not-utf8", 2), (finding.Code, finding.Line));
        Assert.Contains($"offset {Given.OrganisationsHeader.Length + 8}", finding.Message, StringComparison.Ordinal);
        Assert.Contains("0x92", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_utf16_file_is_told_to_be_one()
    {
        byte[] withMark = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Given.ResultsHeader)];
        Assert.Equal("file-not-utf8", Given.OnlyFinding(Given.Reading(withMark)).Code);
        Assert.Contains("UTF-16", Given.OnlyFinding(Given.Reading(withMark)).Hint!, StringComparison.Ordinal);
        var without = Given.OnlyFinding(Given.Reading(Encoding.Unicode.GetBytes(Given.ResultsHeader)));
        Assert.Equal("file-nul-byte", without.Code);
        Assert.Contains("UTF-16", without.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_under_another_name_is_told_to_be_one() =>
        Assert.Contains("spreadsheet", Given.OnlyFinding(Given.Reading([0x50, 0x4B, 3, 4, 0, 0, 0xFF])).Hint!, StringComparison.Ordinal);

    [Fact]
    public void A_zero_byte_is_refused_with_its_line()
    {
        var finding = Given.OnlyFinding(Given.Reading(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2\0,"));
        Assert.Equal(("file-nul-byte", 2), (finding.Code, finding.Line));
    }

    [Fact]
    public void A_file_over_the_size_limit_is_not_looked_at() =>
        Assert.Equal("file-too-large", Given.OnlyFinding(Given.Reading(new byte[FeedLimits.FileBytes + 1])).Code);

    [Fact]
    public void An_unknown_header_is_refused()
    {
        var file = Given.Reading("Period,Org Code,Parent Org", "MSitAE-MAY-2026,AJN,NHS");
        Assert.Null(file.Feed);
        Assert.Equal(("header-not-recognised", 1), (Given.OnlyFinding(file).Code, Given.OnlyFinding(file).Line));
    }

    [Fact]
    public void A_header_with_little_in_common_names_what_the_nearest_layout_lacks()
    {
        var finding = Given.OnlyFinding(Given.Reading("quarter,org_code,colour,shape", "2025-26Q4,RJ1,red,round"));
        Assert.Equal("header-not-recognised", finding.Code);
        Assert.Contains("published results, of which are missing: metric_id, value, rank", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Another_delimiter_is_recognised_as_such(char delimiter)
    {
        var finding = Given.OnlyFinding(Given.Reading(Given.ResultsHeader.Replace(',', delimiter)));
        Assert.Equal("header-not-recognised", finding.Code);
        Assert.Equal("Separate the fields by commas.", finding.Hint);
    }

    [Theory]
    [InlineData("quarter,org_code,metric_id,unit,order,reporting_period", "column-missing", "value")]
    [InlineData("quarter,org_code,metric_id,unit,value,order,reporting_period,comment", "column-unknown", "comment")]
    [InlineData("quarter,org_code,metric_id,unit,value,order,value,reporting_period", "column-duplicate", "value")]
    public void A_header_that_nearly_fits_names_the_column(string header, string code, string column)
    {
        var file = Given.Reading(header, "x");
        var finding = Given.OnlyFinding(file);
        Assert.Equal((code, column, "metric-values"), (finding.Code, finding.Column, file.Feed));
    }

    [Fact]
    public void Columns_without_a_header_are_named_by_their_number() =>
        Assert.Equal("Column 6 has no header.", Given.OnlyFinding(Given.Reading(Given.ResultsHeader + ",", "x")).Message);

    [Fact]
    public void Headers_of_our_own_layouts_are_exact() =>
        Assert.Equal(["column-missing", "column-unknown"], Given.Reading("quarter,Org_code,metric_id,value,rank", "x").Findings.Select(f => f.Code));

    [Fact]
    public void A_header_without_rows_is_refused() => Assert.Equal("file-without-rows", Given.OnlyFinding(Given.Reading(Given.ResultsHeader)).Code);

    [Theory]
    [InlineData("2025-26Q4,RJ1,OF5002", "3 fields; the header has 5")]
    [InlineData("2025-26Q4,RJ1,OF5002,2,1,", "6 fields; the header has 5")]
    [InlineData("Figures are provisional.", "1 fields; the header has 5")]
    public void A_row_must_have_as_many_fields_as_the_header(string row, string message)
    {
        var finding = Given.OnlyFinding(Given.Reading(Given.ResultsHeader, "2025-26Q4,RA1,OF5002,2,1", row));
        Assert.Equal(("row-field-count", 3), (finding.Code, finding.Line));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_commas_is_one_finding() =>
        Assert.Equal(("row-blank", 3), Given.OnlyFinding(Given.Reading(Given.ResultsHeader, "2025-26Q4,RA1,OF5002,2,1", ", ,,,")) is var f ? (f.Code, f.Line) : default);

    [Fact]
    public void An_unterminated_quote_is_named_by_the_line_on_which_it_opens()
    {
        var finding = Given.OnlyFinding(Given.Reading(Given.DecisionsHeader, "2025-26Q4,RA1,financial-override,1,why,who,", "2025-26Q4,RJ1,financial-override,1,\"why,who,", "2025-26Q4,RK1,financial-override,1,why,who,"));
        Assert.Equal(("quote-unterminated", 3), (finding.Code, finding.Line));
        Assert.StartsWith("2025-26Q4,RJ1", finding.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unterminated_quote_in_the_header_is_found() =>
        Assert.Equal("quote-unterminated", Given.OnlyFinding(Given.Reading("\"quarter,org_code", "x")).Code);

    [Theory]
    [InlineData("2025-26Q4,RJ1,financial-override,1,a \"good\" reason,who,")]
    [InlineData("2025-26Q4,RJ1,financial-override,1,\"a \"good\" reason\",who,")]
    public void A_misplaced_quote_is_found_and_reading_goes_on(string row)
    {
        var file = Given.Reading(Given.DecisionsHeader, row, "2025-26Q4,rk1,financial-override,1,why,who,");
        Assert.Equal([("quote-misplaced", 2), ("ods-code-malformed", 3)], file.Findings.Select(f => (f.Code, f.Line!.Value)));
    }

    [Fact]
    public void A_field_over_the_limit_is_refused() =>
        Assert.Equal("field-too-long", Given.OnlyFinding(Given.Reading(Given.DecisionsHeader, $"2025-26Q4,RJ1,financial-override,1,{new string('x', FeedLimits.FieldBytes + 1)},who,")).Code);

    [Fact]
    public void A_row_over_the_limit_is_refused_and_the_last_that_is_looked_at()
    {
        // Sixteen fields, each short enough.
        var fields = string.Join(',', Enumerable.Repeat(new string('x', FeedLimits.FieldBytes), 16)) + ",x";
        var finding = Given.OnlyFinding(Given.Reading(Given.DecisionsHeader, string.Empty, fields, "2025-26Q4,rk1,financial-override,1,why,who,"));
        Assert.Equal(("row-too-long", 3), (finding.Code, finding.Line));
        Assert.Contains("1,048,576 bytes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_bring_the_rest_of_a_large_file_into_memory()
    {
        var rest = new string('x', 3 * FeedLimits.RowBytes);
        var finding = Given.OnlyFinding(Given.Reading(Given.DecisionsHeader, "2025-26Q4,RJ1,financial-override,1,\"why,who,", rest));
        Assert.Equal(("row-too-long", 2), (finding.Code, finding.Line));
        Assert.Contains("quotation mark", finding.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_that_are_used_than_the_limit_are_refused()
    {
        var finding = Given.OnlyFinding(Given.Reading([Given.ResultsHeader, .. Enumerable.Range(0, FeedLimits.UsedRows + 1).Select(i => $"2025-26Q4,R{i / 10_000:00},OF{i % 10_000:0000},2,")]));
        Assert.Equal(("file-too-many-rows", FeedLimits.UsedRows + 2), (finding.Code, finding.Line));
        Assert.Contains("100,000 rows that are used", finding.Message, StringComparison.Ordinal);
        Assert.Contains("by quarter or month", finding.Hint!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_register_of_more_organisations_than_the_limit_is_refused(int beyond)
    {
        // Two periods each: rows do not count.
        var rows = Enumerable.Range(0, FeedLimits.Organisations + beyond).SelectMany(i => new[]
        {
            $"{Code(i)},Trust {i},acute,,London,2025-04-01,2025-12-31,", $"{Code(i)},Trust {i},acute,,London,2026-01-01,,",
        });
        var file = Given.Reading([Given.OrganisationsHeader, .. rows]);

        Assert.Equal(beyond > 0, file.IsRejected);
        Assert.Equal(beyond > 0 ? ["The register has 5,001 organisations; 5,000 is the most."] : [], file.Findings.Select(f => f.Message));

        static string Code(int number) => string.Concat(new[] { 26 * 26, 26, 1 }.Select(place => (char)('A' + (number / place % 26))));
    }

    [Fact]
    public void More_bytes_of_rows_that_are_used_than_the_limit_are_refused()
    {
        var reason = new string('x', FeedLimits.FieldBytes - 100);
        var rows = Enumerable.Range(0, 600).Select(i => $"2025-26Q4,RJ1,note-{i:000},1,{reason},who,").ToList();
        var finding = Given.OnlyFinding(Given.Reading([Given.DecisionsHeader, .. rows]));
        Assert.Equal(("file-too-many-rows", 2 + (FeedLimits.UsedBytes / rows[0].Length)), (finding.Code, finding.Line));
        Assert.Contains("33,554,432 bytes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused_though_none_is_used()
    {
        var header = "Period,Basis,Org_Code,Org_Name,Standard_or_Item,Cancer_Type,Referral_Route_or_Stage,Treatment_Modality,Total,Within,After";
        var content = Encoding.UTF8.GetBytes(header + "\n" + new StringBuilder().Insert(0, ",National,,,,,,,,,\n", FeedLimits.Rows + 1));
        var finding = Given.OnlyFinding(Given.Reading(content));
        Assert.Equal(("file-too-many-rows", FeedLimits.Rows + 2), (finding.Code, finding.Line));
        Assert.Contains("500,000 rows.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_capped_and_the_rest_is_counted()
    {
        var file = Given.Reading([Given.MetricValuesHeader, .. Enumerable.Range(0, 999).Select(_ => "2025-26Q4,rj1,OF0003,%,1,,"), "x,x,x,,x,0,"]);

        // Five fields of the last row are wrong; one of them is still listed.
        Assert.Equal(FeedLimits.Findings + 1, file.Findings.Count);
        Assert.Equal(("more-findings", FindingSeverity.Error, "And 4 more."), (file.Findings[^1].Code, file.Findings[^1].Severity, file.Findings[^1].Message));
    }

    [Theory]
    [InlineData("nhs-acute-trust-data.csv")]
    [InlineData("acute-q1-25-26-and-q2-25-26.csv")]
    [InlineData("acute-q1-25-27.csv")]
    public void A_first_release_must_name_its_quarter(string name)
    {
        var row = Given.PublishedRow[(Given.PublishedRow.IndexOf(',', StringComparison.Ordinal) + 1)..];
        var finding = Given.OnlyFinding(Given.ReadingAs(name, Given.FirstPublishedHeader, row));
        Assert.Equal("quarter-not-in-file-name", finding.Code);
        Assert.Contains("Rename", finding.Hint!, StringComparison.Ordinal);
    }
}
