using NofPipeline.Files;
using NofPipeline.Files.Rows;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Monthly feeds: our own layout and NHS England's.</summary>
public sealed class MonthlyFileTests
{
    private const string Header = "period,org_code,measure,numerator,denominator,value";
    private static readonly string AccidentAndEmergency = string.Join(',', FeedLayouts.All.Single(l => l.Id == "ae-monthly").Columns.Select(c => c.Name));
    private static readonly string Diagnostics = string.Join(',', FeedLayouts.All.Single(l => l.Id == "dm01-full-extract").Columns.Select(c => c.Name));

    [Fact]
    public void A_figure_is_a_share_or_a_count_or_a_value()
    {
        var file = Given.Reading(Header, "2026-05,RJ1,ae-four-hours,70,100,", "2026-05,RJ1,mrsa-cases,2,,", "2026-05,RJ1,rtt-18-weeks,,,61.2");

        Given.AssertClean(file);
        Assert.Equal(
            ["RJ1 ae-four-hours 70/100/", "RJ1 mrsa-cases 2//", "RJ1 rtt-18-weeks //61.2"],
            file.MonthlyFigures.Select(f => FormattableString.Invariant($"{f.Organisation} {f.Measure} {f.Figure.Numerator}/{f.Figure.Denominator}/{f.Figure.Value}")));
        Assert.Equal((2, "70,100,"), (file.MonthlyFigures[0].Lines[0].Line, file.MonthlyFigures[0].Lines[0].Raw));
    }

    [Theory]
    [InlineData("2026-05,RJ1,ae-four-hours,,,", "figure-form", "numerator")]
    [InlineData("2026-05,RJ1,ae-four-hours,1,2,50", "figure-form", "numerator")]
    [InlineData("2026-05,RJ1,ae-four-hours,,2,", "figure-form", "numerator")]
    [InlineData("2026-05,RJ1,ae-four-hours,,2,50", "figure-form", "numerator")]
    [InlineData("2026-05,RJ1,ae-four-hours,1,-2,", "count-malformed", "denominator")]
    [InlineData("May-26,RJ1,ae-four-hours,1,2,", "period-malformed", "period")]
    [InlineData("2026-05,rj1,ae-four-hours,1,2,", "ods-code-malformed", "org_code")]
    [InlineData("2026-05,RJ1,A&E 4 hours,1,2,", "measure-malformed", "measure")]
    [InlineData("2026-05,RJ1,ae-four-hours,12%,2,", "number-malformed", "numerator")]
    [InlineData("2026-05,RJ1,ae-four-hours,\"1,234\",2000,", "number-malformed", "numerator")]
    public void A_wrong_field_is_named(string row, string code, string column)
    {
        var finding = Given.OnlyFinding(Given.Reading(Header, row));
        Assert.Equal((code, column, 2), (finding.Code, finding.Column, finding.Line));
    }

    [Fact]
    public void Rows_with_one_key_must_agree()
    {
        Assert.Equal("duplicate-conflicting", Given.OnlyFinding(Given.Reading(Header, "2026-05,RJ1,m,1,2,", "2026-05,RJ1,m,1,3,")).Code);
        var same = Given.Reading(Header, "2026-05,RJ1,m,1,2,", "2026-05,RJ1,m,1,2,");
        Assert.Equal("duplicate-identical", Given.OnlyFinding(same).Code);
        Assert.Single(same.MonthlyFigures);
    }

    [Fact]
    public void Four_hours_are_counted_of_all_attendances_booked_ones_too()
    {
        var file = Given.Reading(AccidentAndEmergency, Attendances("MSitAE-MAY-2026", "RXC", [10, 20, 30, 1, 2, 3], [5, 4, 3, 0, 1, 0]),
            Attendances("TOTAL", "TOTAL", [10, 20, 30, 1, 2, 3], [5, 4, 3, 0, 1, 0]));

        Given.AssertClean(file);
        var row = Assert.Single(file.MonthlyFigures);
        Assert.Equal(("RXC", "ae-four-hours", "2026-05"), (row.Organisation.Value, row.Measure, row.Figure.Month.ToString()));
        Assert.Equal((53m, 66m), (row.Figure.Numerator!.Value, row.Figure.Denominator!.Value));
        Assert.Equal("10,20,30,1,2,3,5,4,3,0,1,0", Assert.Single(row.Lines).Raw);
    }

    [Fact]
    public void Providers_that_cannot_be_trusts_are_left_out_and_still_count_in_the_total()
    {
        var file = Given.Reading(
            AccidentAndEmergency,
            Attendances("MSitAE-MAY-2026", "RXC", [10, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]),
            Attendances("MSitAE-MAY-2026", "AQN04", [0, 0, 5, 0, 0, 0], [0, 0, 0, 0, 0, 0]),
            Attendances("TOTAL ", "TOTAL ", [10, 0, 5, 0, 0, 0], [1, 0, 0, 0, 0, 0]));

        Given.AssertClean(file);
        Assert.Equal("RXC", Assert.Single(file.MonthlyFigures).Organisation.Value);
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_the_rows_rejects_the_file()
    {
        var file = Given.Reading(
            AccidentAndEmergency,
            Attendances("MSitAE-MAY-2026", "RXC", [10, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]),
            Attendances("TOTAL", "TOTAL", [12, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]));

        var finding = Given.OnlyFinding(file);
        Assert.Equal(("total-differs", "A&E attendances Type 1", 3), (finding.Code, finding.Column, finding.Line));
        Assert.Contains("12; the rows add up to 10", finding.Message, StringComparison.Ordinal);
        Assert.Empty(file.MonthlyFigures);
    }

    [Theory]
    [InlineData("MSitAE-MAI-2026", "period-malformed")]
    [InlineData("DM01-MAY-2026", "period-malformed")]
    [InlineData("2026-05", "period-malformed")]
    public void A_period_of_another_form_is_named(string period, string code) =>
        Assert.Equal(code, Given.OnlyFinding(Given.Reading(AccidentAndEmergency, Attendances(period, "RXC", [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]), Attendances("TOTAL", "TOTAL", [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]))).Code);

    /// <summary>The first lines of a real file, or an extract: nothing proves that it is whole.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_its_row_of_totals_a_file_is_not_whole(int providers)
    {
        var rows = new[] { "RXC", "RXF" }.Take(providers).Select(code => Attendances("MSitAE-MAY-2026", code, [10, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]));
        var file = Given.Reading([AccidentAndEmergency, .. rows]);
        Assert.Equal(("total-missing", true), (Given.OnlyFinding(file).Code, file.IsRejected));
    }

    [Fact]
    public void More_over_four_hours_than_came_is_an_error() =>
        Assert.Equal(
            "part-above-whole",
            Given.OnlyFinding(Given.Reading(
                AccidentAndEmergency,
                Attendances("MSitAE-MAY-2026", "RXC", [1, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0]),
                Attendances("TOTAL", "TOTAL", [1, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0]))).Code);

    [Fact]
    public void A_providers_diagnostics_are_its_totals_over_all_commissioners()
    {
        var file = Given.Reading(
            Diagnostics,
            Waits("R0A", "11M", "MRI", under: 5, over: 2),
            Waits("R0A", "11M", "CT", under: 1, over: 0),
            Waits("R0A", "11M", "TOTAL", under: 6, over: 2),
            Waits("R0A", "15N", "MRI", under: 0, over: 1),
            Waits("R0A", "15N", "TOTAL", under: 0, over: 1),
            Waits("AQN04", "15N", "TOTAL", under: 0, over: 0));

        Given.AssertClean(file);
        var row = Assert.Single(file.MonthlyFigures);
        Assert.Equal((3m, 9m), (row.Figure.Numerator!.Value, row.Figure.Denominator!.Value));
        Assert.Equal([4, 6], row.Lines.Select(l => l.Line));
    }

    [Fact]
    public void A_total_of_tests_must_be_their_sum_and_be_there()
    {
        var wrong = Given.OnlyFinding(Given.Reading(Diagnostics, Waits("R0A", "11M", "MRI", under: 5, over: 2), Waits("R0A", "11M", "TOTAL", under: 6, over: 2)));
        Assert.Equal(("total-differs", "Total WL", 3), (wrong.Code, wrong.Column, wrong.Line));

        var missing = Given.OnlyFinding(Given.Reading(Diagnostics, Waits("R0A", "11M", "MRI", under: 5, over: 2)));
        Assert.Equal("total-missing", missing.Code);
    }

    [Fact]
    public void NHS_Englands_monthly_accident_and_emergency_file_is_read_as_it_is()
    {
        var file = Given.Reading(File.ReadAllBytes(Path.Combine(Repository.PublishedData(), "ae-monthly-may-2026.csv")));

        Given.AssertClean(file);
        Assert.Equal("ae-monthly", file.Feed);

        // East Sussex, line by hand: 9,759 + 0 + 2,517 + 1,948 + 0 + 1,714 came, 4,243 + 0 + 69 took longer.
        Assert.Equal((11_626m, 15_938m), Figure(file, "RXC"));
        // All that are left out are too long for trusts' codes; the file's own total checks the rest.
        Assert.InRange(file.MonthlyFigures.Count, 120, 192);
    }

    [Fact]
    public void NHS_Englands_diagnostics_extract_is_read_as_it_is()
    {
        var file = Given.Reading(File.ReadAllBytes(Path.Combine(Repository.PublishedData(), "dm01-march-2026-full-extract.zip")));

        Given.AssertClean(file);
        Assert.Equal("dm01-full-extract", file.Feed);
        Assert.Equal((2_286m, 30_953m), Figure(file, "R0A"));
        Assert.Equal((9_927m, 29_040m), Figure(file, "RJ1"));
    }

    private static (decimal, decimal) Figure(FeedFile file, string code)
    {
        var figure = file.MonthlyFigures.Single(f => f.Organisation.Value == code).Figure;
        return (figure.Numerator!.Value, figure.Denominator!.Value);
    }

    private static string Attendances(string period, string code, int[] came, int[] over) =>
        string.Join(',', [period, code, "REGION ", "NAME", .. came.Concat(over).Select(n => $"{n}"), "0", "0", "0", "0", "0", "0"]);

    private static string Waits(string provider, string commissioner, string test, int under, int over) => string.Join(
        ',',
        [
            "DM01-MARCH-2026", "QR1", "ICB", provider, "NAME", "QR1", "ICB", commissioner, "NAME", "1", test,
            .. Enumerable.Repeat("0", 5), $"{under}", $"{over}", .. Enumerable.Repeat("0", 7), $"{under + over}", "0", "0", "0", "0",
        ]);
}
