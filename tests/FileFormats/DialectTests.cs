using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;

namespace NofPipeline.FileFormats.Tests;

/// <summary>The same content in the forms in which it arrives.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("", "\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r")]
    public void Byte_order_mark_and_line_ends_do_not_count(string mark, string lineEnd)
    {
        var text = mark + string.Join(lineEnd, Given.PublishedHeader, Given.PublishedRow, "", Given.PublishedRow.Replace("R1A", "R1D", StringComparison.Ordinal)) + lineEnd;
        var file = Given.Reading(Encoding.UTF8.GetBytes(text));
        Given.AssertClean(file);
        Assert.Equal([2, 4], file.Values.Select(v => v.Line));
    }

    [Fact]
    public void The_last_line_end_may_be_missing() =>
        Assert.Single(Given.Reading(Encoding.UTF8.GetBytes(Given.PublishedHeader + "\n" + Given.PublishedRow)).Values);

    [Fact]
    public void A_published_value_row_is_read_with_all_it_states()
    {
        var file = Given.Reading(Given.PublishedHeader, Given.PublishedRow);
        var value = Assert.Single(file.Values);
        Assert.Equal("published-metrics", file.Feed);
        Assert.Equal(("2025-26Q1", "R1A", "OF0005", "%", 9.03m, "Jun-25", "9.03"), (value.Quarter.ToString(), value.Organisation.Value, value.Metric.Value, value.Unit, value.Value, value.ReportingPeriod, value.Raw));
        Assert.Equal(new OrderEvidence(OrderBasis.PublishedRank, 33), value.Order);
        Assert.Equal(
            new Organisation(OdsCode.Parse("R1A"), "Herefordshire and Worcestershire Health and Care NHS Trust", OrganisationType.MentalHealthAndCommunity, "Community", "Midlands"),
            value.Stated);
        Assert.Empty(file.PublishedResults);
        var row = Assert.Single(Given.ReadingPublished(Given.PublishedHeader, Given.PublishedRow));
        Assert.Equal((0.7m, 0.01m, 6.32m, 33, "Elective care"), (row.Median, row.LowerQuartile, row.UpperQuartile, row.Rank, row.SubDomain));
    }

    [Theory]
    [InlineData("OF1005", 1, 1)]
    [InlineData("OF2005", 1, 1)]
    [InlineData("OF4000", 0, 1)]
    [InlineData("OF5002", 0, 1)]
    [InlineData("OF5004", 0, 1)]
    public void What_a_published_row_is_follows_from_its_id_never_from_its_unit(string id, int values, int results)
    {
        var file = Given.Reading(Given.PublishedHeader, Given.PublishedRow.Replace("OF0005", id, StringComparison.Ordinal));
        Assert.Equal((values, results), (file.Values.Count, file.PublishedResults.Count));
        Assert.All(file.Values, v => Assert.Equal(("score", (OrderEvidence?)null), (v.Unit, v.Order)));
        Assert.Equal(33, file.PublishedResults[0].Rank);
    }

    [Theory]
    [InlineData("quarter,region,TRUST_TYPE, Trust_subtype ,Trust code,Trust-name,Domain,Sub_domain,metric_id,Metric_description,Reporting_date,Units,Value,Median_value,Lower_quartile,Upper_quartile,Rank")]
    [InlineData("Quarter,Region,Trust type colum,Trust_sub-type,Trust_code,Trust_name,Domain,Subdomain,Metric_ID column,Metric_description,Reporting_date,Unit,Value colum,Median_value,Lower_quartile,Upper_quartile,Rank")]
    public void Published_headers_vary(string header) => Given.AssertClean(Given.Reading(header, Given.PublishedRow));

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var value = Assert.Single(Given.Reading("value,unit,metric_id,reporting_period,quarter,org_code", "33.0,%,OF0003,Mar-26,Q4 2025/26,RJ1").Values);
        Assert.Equal((33m, "33.0", Quarter.Of(2025, 4), (OrderEvidence?)null), (value.Value, value.Raw, value.Quarter, value.Order));
    }

    [Fact]
    public void Quoted_fields_keep_commas_quotes_and_lines_and_the_line_is_where_the_row_starts()
    {
        var file = Given.Reading(
            Given.DecisionsHeader,
            "2025-26Q4,RJ1,financial-override,1,\"first, \"\"second\"\"\r\nthird\",NHS England,2026-05-01",
            "2025-26Q4,RK1,financial-override,0,,NHS England,");
        Given.AssertClean(file);
        Assert.Equal("first, \"second\"\r\nthird", file.Decisions[0].Decision.Reason);
        Assert.Equal(new DateOnly(2026, 5, 1), file.Decisions[0].Decision.DecidedOn);
        Assert.Equal([2, 4], file.Decisions.Select(d => d.Line));
    }

    [Fact]
    public void Spaces_and_no_break_spaces_around_text_and_numbers_are_let_pass()
    {
        var value = Assert.Single(Given.Reading(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0084, out of 10\u00A0,\u00A06.5 , 2 ,\u00A0Mar-26").Values);
        Assert.Equal(("out of 10", 6.5m, "\u00A06.5 ", 2, "Mar-26"), (value.Unit, value.Value, value.Raw, value.Order!.Value.Position, value.ReportingPeriod));
    }

    [Fact]
    public void A_figure_keeps_every_digit() =>
        Assert.Equal(0.998432123456789m, Assert.Single(Given.Reading(Given.MetricValuesHeader, "2025-26Q4,RJ1,OF0003,%,0.998432123456789,,").Values).Value);

    [Theory]
    [InlineData("nhs-oversight-framework-acute-trust-data-q2-25-26.csv", "2025-26Q2")]
    [InlineData("nof-acute-q3-2025-26-v2.csv", "2025-26Q3")]
    [InlineData("acute 2025-26Q2.csv", "2025-26Q2")]
    [InlineData("acute_2025_26_q1.csv", "2025-26Q1")]
    [InlineData("ACUTE-Q1-2526.csv", "2025-26Q1")]
    public void A_first_release_takes_its_quarter_from_its_name_and_says_so(string name, string quarter)
    {
        var row = Given.PublishedRow[(Given.PublishedRow.IndexOf(',', StringComparison.Ordinal) + 1)..];
        var file = Given.ReadingAs(name, Given.FirstPublishedHeader, row);
        Assert.Equal("quarter-from-file-name", Given.OnlyFinding(file).Code);
        Assert.False(file.IsRejected);
        Assert.Equal(quarter, Assert.Single(file.Values).Quarter.ToString());
    }

    [Fact]
    public void A_league_table_is_read()
    {
        var row = Assert.Single(Given.Reading(Given.LeagueHeader, Given.LeagueRow).LeagueRows);
        Assert.Equal(("RYY", 1.53m, "1.2 to 1.89", 1, false, 1, "1 to 11", 2), (row.Organisation.Value, row.Average, row.LikelyRangeOfAverage, row.Segment, row.Override, row.Rank, row.LikelyRangeOfRank, row.Line));
    }

    [Fact]
    public void A_league_table_of_the_first_release_is_read()
    {
        var header = Given.LeagueHeader.Replace("Quarter,", "", StringComparison.Ordinal).Replace("Trust_name,", "Trust_name,Reporting_date,", StringComparison.Ordinal);
        var line = Given.LeagueRow.Replace("Q4 2025/26,", "", StringComparison.Ordinal).Replace("Foundation Trust,", "Foundation Trust,Jun-25,", StringComparison.Ordinal);
        Assert.Equal(Quarter.Of(2025, 1), Assert.Single(Given.ReadingAs("league-q1-25-26.csv", header, line).LeagueRows).Quarter);
    }
}
