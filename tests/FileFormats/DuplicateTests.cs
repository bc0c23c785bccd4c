using System.Text;
using NofPipeline.Domain.Findings;
using NofPipeline.Files;
using NofPipeline.Files.Findings;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Two rows with one key.</summary>
public sealed class DuplicateTests
{
    private const string FirstRelease = "trusts-q1-25-26.csv";

    public static TheoryData<string> Layouts => [.. FeedLayouts.All.Select(l => l.Id)];

    [Theory]
    [InlineData(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0003,%,1.5,,Mar-26", "2025-26Q4,RJ1,OF0003,%,1.50,,Mar-26", "value")]
    [InlineData(Given.DecisionsHeader, "2025-26Q4,RJ1,financial-override,1,a,b,", "2025-26Q4,RJ1,financial-override,1,a,b,", "value")]
    [InlineData(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1", "Q4 2025/26,RJ1,OF5002,2.0,1.0", "value")]
    [InlineData(Given.OrganisationsHeader, "RJ1,G,acute,,London,2025-04-01,,", "RJ1,G,acute,,London,2025-04-01,,", "valid_from")]
    [InlineData(Given.PublishedHeader, Given.PublishedRow, Given.PublishedRow, "Value")]
    [InlineData(Given.LeagueHeader, Given.LeagueRow, Given.LeagueRow, "Trust_code")]
    public void An_identical_row_is_ignored_with_a_warning(string header, string first, string second, string column)
    {
        var file = Given.Reading(header, first, second);
        var finding = Given.OnlyFinding(file);
        Assert.Equal(("duplicate-identical", FindingSeverity.Warning, 3, column), (finding.Code, finding.Severity, finding.Line, finding.Column));
        Assert.False(file.IsRejected);
        Assert.Equal(1, file.Values.Count + file.Decisions.Count + file.PublishedResults.Count + file.Organisations.Count + file.LeagueRows.Count);
    }

    [Theory]
    [InlineData(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0003,%,1.5,,Mar-26", "2025-26Q4,RJ1,OF0003,%,1.6,,Mar-26")]
    [InlineData(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0003,%,1.5,1,Mar-26", "2025-26Q4,RJ1,OF0003,%,1.5,2,Mar-26")]
    [InlineData(Given.DecisionsHeader, "2025-26Q4,RJ1,financial-override,1,a,b,", "2025-26Q4,RJ1,financial-override,0,a,b,")]
    [InlineData(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1", "2025-26Q4,RJ1,OF5002,2,2")]
    [InlineData(Given.OrganisationsHeader, "RJ1,G,acute,,London,2025-04-01,,", "RJ1,H,acute,,London,2025-04-01,,")]
    public void A_row_that_says_something_else_is_an_error_that_names_both_lines(string header, string first, string second)
    {
        var file = Given.Reading(header, first, second);
        var finding = Given.OnlyFinding(file);
        Assert.Equal("duplicate-conflicting", finding.Code);
        Assert.Contains("line 2 and line 3", finding.Message, StringComparison.Ordinal);
        Assert.True(file.IsRejected);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Identical_rows_are_none_of_the_rows_that_are_used_however_many_they_are(string layout)
    {
        var lines = Encoding.UTF8.GetString(ValidFiles.Of(layout)).TrimEnd('\n').Split('\n');
        // The total of an A&E file is of all rows, repeated or not.
        var repeated = layout == "ae-monthly" ? [.. lines[..2], lines[2].Replace(",7,", $",{7 * (FeedLimits.UsedRows + 1)},", StringComparison.Ordinal)] : lines;
        var file = Given.ReadingAs(FirstRelease, [.. repeated, .. Enumerable.Repeat(lines[1], FeedLimits.UsedRows)]);

        Assert.Equal(["duplicate-identical", "more-findings"], file.Findings.Select(f => f.Code).Distinct().Except(["quarter-from-file-name"]));
        Assert.DoesNotContain(file.Findings, f => f.Severity == FindingSeverity.Error);
        Assert.Equal(Given.ReadingAs(FirstRelease, lines).Records, file.Records);
    }

    [Theory]
    [InlineData(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0003,%,1.5,,Mar-26")]
    [InlineData(Given.DecisionsHeader, "2025-26Q4,RJ1,financial-override,1,a,b,")]
    [InlineData(Given.ResultsHeader, "2025-26Q4,RJ1,OF5002,2,1")]
    [InlineData(Given.OrganisationsHeader, "RJ1,G,acute,,London,2025-04-01,,")]
    [InlineData(Given.PublishedHeader, Given.PublishedRow)]
    [InlineData(Given.LeagueHeader, Given.LeagueRow)]
    [InlineData("period,org_code,measure,numerator,denominator,value", "2026-05,RJ1,ae-four-hours,1,2,")]
    public void A_row_that_is_used_is_one_record(string header, string row) => Assert.Equal(1, Given.Reading(header, row).Records);

    [Fact]
    public void The_unit_belongs_to_the_key() =>
        Given.AssertClean(Given.Reading(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0048,rate,1.5,,", "2025-26Q4,RJ1,OF0048,count,2,,"));

    [Fact]
    public void Periods_of_one_organisation_must_not_overlap()
    {
        var finding = Given.OnlyFinding(Given.Reading(Given.OrganisationsHeader, "RJ1,G,acute,,London,2025-04-01,,", "RJ1,H,acute,,London,2026-01-01,,"));
        Assert.Equal(("validity-overlap", "valid_from", 3), (finding.Code, finding.Column, finding.Line));
        Assert.Contains("line 2 and line 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlap_is_found_whatever_the_order_of_the_rows()
    {
        var file = Given.Reading(
            Given.OrganisationsHeader,
            "RJ1,C,acute,,London,2025-07-01,2025-07-31,",
            "RJ1,B,acute,,London,2025-05-01,2025-05-31,",
            "RK1,rk,acute,,London,2025-05-01,,rj1",
            "RJ1,A,acute,,London,2025-04-01,2025-12-31,");
        Assert.Equal([("validity-overlap", 2), ("validity-overlap", 3), ("ods-code-malformed", 4)], file.Findings.Select(f => (f.Code, f.Line!.Value)));
        Assert.Contains("line 2 and line 5", file.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_that_follow_each_other_are_fine() =>
        Given.AssertClean(Given.Reading(Given.OrganisationsHeader, "RJ1,G,acute,,London,2025-04-01,2025-12-31,", "RJ1,H,acute,,London,2026-01-01,,"));
}
