using System.Globalization;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests;

/// <summary>One bad field in an otherwise good row: the finding names line, column and exact text, and says how to mend it.</summary>
public sealed class BadFieldTests
{
    [Theory]
    [InlineData("\"1,234.5\"", "1,234.5", "number-malformed", "thousands")]
    [InlineData("\"-12,345\"", "-12,345", "number-malformed", "thousands")]
    [InlineData("\"1.234,5\"", "1.234,5", "number-malformed", "full stop")]
    [InlineData("\"0,5\"", "0,5", "number-malformed", "full stop")]
    [InlineData("12%", "12%", "number-malformed", "percent")]
    [InlineData("1e5", "1e5", "number-malformed", "exponent")]
    [InlineData("1E+5", "1E+5", "number-malformed", "exponent")]
    [InlineData("NaN", "NaN", "number-malformed", "leave the whole row out")]
    [InlineData("-Infinity", "-Infinity", "number-malformed", "leave the whole row out")]
    [InlineData("#DIV/0!", "#DIV/0!", "number-malformed", "leave the whole row out")]
    [InlineData("\u22121.5", "\u22121.5", "number-malformed", "plain hyphen")]
    [InlineData("+1.5", "+1.5", "number-malformed", "Write digits")]
    [InlineData("1.", "1.", "number-malformed", "Write digits")]
    [InlineData(".5", ".5", "number-malformed", "Write digits")]
    [InlineData("1.2.3", "1.2.3", "number-malformed", "Write digits")]
    [InlineData("(1.5)", "(1.5)", "number-malformed", "Write digits")]
    [InlineData("£1", "£1", "number-malformed", "Write digits")]
    [InlineData("'5", "'5", "number-malformed", "Write digits")]
    [InlineData("\u0661\u0662", "\u0661\u0662", "number-malformed", "Write digits")]
    [InlineData("", "", "value-missing", "Leave the whole row out")]
    [InlineData("\u00A0 ", "\u00A0 ", "value-missing", "Leave the whole row out")]
    [InlineData("*", "*", "value-suppressed", "Leave the whole row out")]
    [InlineData("-", "-", "value-suppressed", "Leave the whole row out")]
    [InlineData("..", "..", "value-suppressed", "Leave the whole row out")]
    [InlineData("z", "z", "value-suppressed", "Leave the whole row out")]
    [InlineData("c", "c", "value-suppressed", "Leave the whole row out")]
    [InlineData("[c]", "[c]", "value-suppressed", "Leave the whole row out")]
    [InlineData("n/a", "n/a", "value-suppressed", "Leave the whole row out")]
    [InlineData("N/A", "N/A", "value-suppressed", "Leave the whole row out")]
    [InlineData("79228162514264337593543950336", "79228162514264337593543950336", "number-out-of-range", "28 digits")]
    [InlineData("0.12345678901234567890123456789", "0.12345678901234567890123456789", "number-out-of-range", "28 digits")]
    public void A_bad_number_is_explained(string field, string raw, string code, string hint) =>
        AssertFinding($"2025-26Q4,RJ1,OF0003,%,{field},,Mar-26", Given.MetricValuesHeader, "value", raw, code, hint);

    [Theory]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0.1234567890123456789012345678")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("-9999999999999999999999999999")]
    [InlineData("12345678901234.56789012345678")]
    [InlineData("0.1000000000000000000000000000")]
    public void A_number_of_28_digits_is_held_exactly(string number) =>
        Assert.Equal(number, Numbered(number).Values.Single().Value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("00000000000000000000000000000000001.5", "1.5")]
    [InlineData("-00000000000000000000000000000000000", "0")]
    public void Zeros_before_a_number_are_none_of_its_digits(string number, string read) =>
        Assert.Equal(read, Numbered(number).Values.Single().Value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("123456789012345.67890123456789")]
    public void A_number_of_29_digits_is_refused(string number) => Assert.Equal("number-out-of-range", Given.OnlyFinding(Numbered(number)).Code);

    [Theory]
    [InlineData("rj1", "ods-code-malformed", "Write RJ1")]
    [InlineData(" RJ1", "ods-code-malformed", "Write RJ1")]
    [InlineData("RJ1\u00A0", "ods-code-malformed", "Write RJ1")]
    [InlineData("g6v2s", "ods-code-malformed", "Write G6V2S")]
    [InlineData("RJ12", "ods-code-malformed", "three letters or digits")]
    [InlineData("", "ods-code-malformed", "three letters or digits")]
    [InlineData("1.00E+00", "ods-code-malformed", "spreadsheet")]
    [InlineData("01-Mar", "ods-code-malformed", "spreadsheet")]
    [InlineData("England", "ods-code-malformed", "three letters or digits")]
    [InlineData("R\u04101", "ods-code-malformed", "three letters or digits")]
    public void A_bad_organisation_code_is_never_repaired(string code, string finding, string hint) =>
        AssertFinding($"2025-26Q4,{code},OF0003,%,1,,Mar-26", Given.MetricValuesHeader, "org_code", code, finding, hint);

    [Theory]
    [InlineData("of0003", "Write OF0003")]
    [InlineData(" OF0003", "Write OF0003")]
    [InlineData("OF003", "OF and four digits")]
    [InlineData("of003", "OF and four digits")]
    [InlineData("Infections", "OF and four digits")]
    [InlineData("", "OF and four digits")]
    public void A_bad_metric_id_is_explained(string id, string hint) =>
        AssertFinding($"2025-26Q4,RJ1,{id},%,1,,Mar-26", Given.MetricValuesHeader, "metric_id", id, "metric-id-malformed", hint);

    [Theory]
    [InlineData("2025-26Q5")]
    [InlineData("2025-27Q1")]
    [InlineData("2025Q1")]
    [InlineData("Q1")]
    [InlineData("")]
    public void A_bad_quarter_is_explained(string quarter) =>
        AssertFinding($"{quarter},RJ1,OF0003,%,1,,Mar-26", Given.MetricValuesHeader, "quarter", quarter, "quarter-malformed", "2025-26Q4");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("first")]
    [InlineData("2147483648")]
    public void An_order_below_one_or_broken_is_refused(string order) =>
        AssertFinding($"2025-26Q4,RJ1,OF0003,%,1,{order},Mar-26", Given.MetricValuesHeader, "order", order, "order-malformed", "whole number, 1 or more");

    [Fact]
    public void A_blank_unit_is_refused() =>
        AssertFinding("2025-26Q4,RJ1,OF0003,\u00A0,1,,Mar-26", Given.MetricValuesHeader, "unit", "\u00A0", "text-missing", "Fill");

    [Theory]
    [InlineData("03/04/2026", "date-ambiguous")]
    [InlineData("3-4-26", "date-ambiguous")]
    [InlineData("31/03/2026", "date-malformed")]
    [InlineData("2026-02-30", "date-malformed")]
    [InlineData("2026-3-1", "date-malformed")]
    [InlineData("46112", "date-malformed")]
    public void A_day_is_read_in_one_form_only(string day, string code) =>
        AssertFinding($"2025-26Q4,RJ1,financial-override,1,why,who,{day}", Given.DecisionsHeader, "decided_on", day, code, "2026-03-31");

    [Theory]
    [InlineData("Acute trust")]
    [InlineData("Acute")]
    [InlineData("hospital")]
    [InlineData("")]
    public void An_organisation_type_is_one_of_four_tokens(string type) =>
        AssertFinding($"RJ1,Guy's,{type},,London,2025-04-01,,", Given.OrganisationsHeader, "type", type, "type-unknown", "mental-health-and-community");

    [Theory]
    [InlineData("RJ1,Guy's,acute,,London,2025-04-01,2025-03-31,", "valid_to", "2025-03-31", "validity-reversed")]
    [InlineData("RJ1,Guy's,acute,,London,2025-04-01,2025-05-31,RJ1", "successor", "RJ1", "successor-is-itself")]
    [InlineData("RJ1,,acute,,London,2025-04-01,,", "name", "", "text-missing")]
    [InlineData("RJ1,Guy's,acute,,London,,,", "valid_from", "", "date-malformed")]
    [InlineData("RJ1,Guy's,acute,,London,2025-04-01,2025-05-31,rj2", "successor", "rj2", "ods-code-malformed")]
    public void A_register_line_must_make_sense_alone(string row, string column, string raw, string code) =>
        AssertFinding(row, Given.OrganisationsHeader, column, raw, code, "");

    [Theory]
    [InlineData("Acute trust", "Hospital", "Trust_type", "type-unknown")]
    [InlineData(",33.0", ",33.5", "Rank", "rank-malformed")]
    [InlineData(",6.32,", ",high,", "Upper_quartile", "number-malformed")]
    [InlineData("OF0005", "infections", "Metric_ID", "metric-id-malformed")]
    [InlineData(",9.03,", ",,", "Value", "value-missing")]
    public void Published_rows_are_checked_as_strictly(string good, string bad, string column, string code)
    {
        var row = Given.PublishedRow.Replace("Mental health and community trust", "Acute trust", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal);
        AssertFinding(row, Given.PublishedHeader, column, bad.Trim(','), code, "");
    }

    [Theory]
    [InlineData(",1.0,No", ",6.0,No", "Segment", "6.0", "segment-malformed")]
    [InlineData(",No,", ",false,", "Trust_in_financial_deficit", "false", "yes-no-malformed")]
    [InlineData(",1.0,1 to 11", ",,1 to 11", "Rank", "", "rank-malformed")]
    public void League_rows_are_checked_as_strictly(string good, string bad, string column, string raw, string code) =>
        AssertFinding(Given.LeagueRow.Replace(good, bad, StringComparison.Ordinal), Given.LeagueHeader, column, raw, code, "");

    [Fact]
    public void All_that_is_wrong_with_a_row_is_found_at_once()
    {
        var file = Given.Reading(Given.MetricValuesHeader, "2025,rj1,OF3,,x,0,Mar-26");
        Assert.Equal(["order", "quarter", "org_code", "metric_id", "unit", "value"], file.Findings.Select(f => f.Column));
    }

    private static FeedFile Numbered(string number) => Given.Reading(Given.MetricValuesHeader, $"2025-26Q4,RJ1,OF0003,%,{number},,Mar-26");

    private static void AssertFinding(string badRow, string header, string column, string raw, string code, string hint)
    {
        // The row before makes sure that the line is counted, not assumed.
        var good = header switch
        {
            Given.MetricValuesHeader => "2025-26Q4,RA1,OF0003,%,1.5,,\"Mar-26\nto date\"",
            Given.OrganisationsHeader => "RA1,\"A\nTrust\",acute,,London,2025-04-01,,",
            Given.DecisionsHeader => "2025-26Q4,RA1,financial-override,0,\"no\nreason\",who,",
            Given.LeagueHeader => Given.LeagueRow.Replace("RYY", "RA1", StringComparison.Ordinal).Replace("South East", "\"South\nEast\"", StringComparison.Ordinal),
            _ => Given.PublishedRow.Replace("R1A", "RA1", StringComparison.Ordinal).Replace("Elective care", "\"Elective\ncare\"", StringComparison.Ordinal),
        };
        var file = Given.Reading(header, good, badRow);
        var finding = Given.OnlyFinding(file);
        Assert.Equal((code, column, raw, 4), (finding.Code, finding.Column, finding.Raw, finding.Line));
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.True(file.IsRejected);
        Assert.Equal(0, file.Values.Count + file.Organisations.Count + file.Decisions.Count + file.LeagueRows.Count + file.PublishedResults.Count);
    }
}
