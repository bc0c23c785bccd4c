using NofPipeline.Domain.Findings;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

public sealed class Quality_gates_of_quarters
{
    private const string Q3 = "2025-26Q3";
    private const string Q4 = "2025-26Q4";

    [Theory]
    [InlineData(3, new string[0])]
    [InlineData(4, new[] { "organisations-missing" })]
    public void Organisations_that_had_a_metric_are_missed(int gone, string[] expected) => Assert.Equal(
        expected,
        Codes(Register(20), Shares(Q3, 20), Values(Q4, "OF0013", "%", 20, i => i < gone ? null : 41 + i)));

    [Fact]
    public void Up_to_ten_of_those_that_are_missed_are_named_with_all_that_they_lack()
    {
        var both = Shares(Q3, 40) + Shares(Q3, 40)[ValuesHeader.Length..].Replace("OF0013", "OF0014", StringComparison.Ordinal);

        var finding = Check(Register(40), both, Values(Q4, "OF0013", "%", 40, i => i < 12 ? null : 41 + i)
            + Values(Q4, "OF0014", "%", 40, i => i < 12 ? null : 5 + i)[ValuesHeader.Length..])[0];

        Assert.Equal((FindingSeverity.Warning, "organisations-missing", "file-3.csv"), (finding.Severity, finding.Code, finding.File));
        Assert.Equal(
            "12 acute organisations had OF0013, OF0014 in Q3 2025/26 and have none in Q4 2025/26: R00, R01, R02, R03, R04, R05, R06, R07, R08, R09, ....",
            finding.Message);
    }

    [Fact]
    public void Nobody_misses_those_who_have_closed() => Assert.Empty(Codes(
        Register(20, i => i < 4 ? "2026-01-31" : string.Empty), Shares(Q3, 20), Values(Q4, "OF0013", "%", 20, i => i < 4 ? null : 41 + i)));

    [Fact]
    public void Nobody_misses_a_metric_that_the_new_year_does_not_have() => Assert.Empty(Codes(
        Register(20),
        Shares(Q4, 20) + Values(Q4, "OF0025", "days", 20, i => 1 + i)[ValuesHeader.Length..],
        Values("2026-27Q1", "OF0013", "%", 20, i => 41 + i)));

    [Theory]
    [InlineData(25, new string[0])]
    [InlineData(26, new[] { "row-count-unusual" })]
    public void Many_more_rows_are_noticed(int now, string[] expected) =>
        Assert.Equal(expected, Codes(Register(30), Shares(Q3, 20), Values(Q4, "OF0013", "%", now, i => 41 + i)));

    [Fact]
    public void Many_fewer_rows_are_noticed()
    {
        // 20 of 25 are as many as may be; one less is too few.
        Assert.DoesNotContain("row-count-unusual", Codes(Register(25), Shares(Q3, 25), Values(Q4, "OF0013", "%", 20, i => 41 + i)));
        Assert.Contains("row-count-unusual", Codes(Register(25), Shares(Q3, 25), Values(Q4, "OF0013", "%", 19, i => 41 + i)));
    }

    [Theory]
    [InlineData(0.01, "1/100")]
    [InlineData(0.0124, "1/100")]
    [InlineData(0.0126, null)]
    [InlineData(0.0079, null)]
    [InlineData(100, "100 times")]
    [InlineData(126, null)]
    [InlineData(0.001, "1/1000")]
    [InlineData(1000, "1000 times")]
    [InlineData(799, null)]
    public void A_change_of_unit_is_noticed(double factor, string? expected)
    {
        // Surplus or deficit, because it has no range; the first trust stands for those that change otherwise.
        var findings = Check(
            Register(5), Values(Q3, "OF0079", "%", 5, i => -2 - i), Values(Q4, "OF0079", "%", 5, i => i == 0 ? 3 : (-2 - i) * (decimal)factor));

        if (expected is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.Contains($"are about {expected} of those in Q3 2025/26", Assert.Single(findings, f => f.Code == "unit-jump").Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Those that had or have nought neither make up the five that it takes nor stand against them: nought is no hundredth of anything.</summary>
    [Theory]
    [InlineData(4, 3, 0, false)]
    [InlineData(4, 0, 3, false)]
    [InlineData(5, 6, 0, true)]
    [InlineData(5, 0, 6, true)]
    public void Noughts_tell_nothing_of_the_unit_either(int others, int before, int now, bool isNoticed)
    {
        var trusts = others + before + now;
        var codes = Codes(
            Register(trusts),
            Values(Q3, "OF0079", "%", trusts, i => i < before ? 0 : 2 + i),
            Values(Q4, "OF0079", "%", trusts, i => i < now ? 0 : (2 + i) / 100m));

        Assert.Equal(isNoticed, codes.Contains("unit-jump"));
    }

    [Fact]
    public void Four_organisations_tell_nothing_of_the_unit() => Assert.Empty(Codes(
        Register(4), Values(Q3, "OF0079", "%", 4, i => 2 + i), Values(Q4, "OF0079", "%", 4, i => (2 + i) / 100m)));

    [Theory]
    [InlineData(18, Q4, new string[0])]
    [InlineData(19, Q4, new[] { "series-frozen" })]
    [InlineData(20, Q3, new string[0])]
    public void The_figures_of_the_quarter_before_are_recognised_unless_their_period_is_the_same(int same, string period, string[] expected) =>
        Assert.Equal(expected, Codes(Register(20), Shares(Q3, 20), Values(Q4, "OF0013", "%", 20, i => i < same ? 40 + i : 90, period)));

    [Fact]
    public void A_plan_for_the_year_may_stay() => Assert.Empty(Codes(
        Register(20), Values(Q3, "OF0079", "%", 20, i => 1 + i), Values(Q4, "OF0079", "%", 20, i => 1 + i)));

    [Fact]
    public void A_score_that_is_taken_as_published_may_stay() => Assert.Empty(Codes(
        Register(20), Values(Q3, "OF1069", "score", 20, _ => 2), Values(Q4, "OF1069", "score", 20, _ => 2)));

    [Theory]
    [InlineData(2, new string[0])]
    [InlineData(3, new[] { "history-changed" })]
    public void A_file_that_changes_much_of_what_was_in_force_is_noticed(int changed, string[] expected) =>
        Assert.Equal(expected, Codes(Register(20), Shares(Q4, 20), Values(Q4, "OF0013", "%", 20, i => i < changed ? 90 : 40 + i)));

    [Fact]
    public void Files_of_the_same_batch_are_the_period_before_and_nothing_that_was_in_force()
    {
        var gates = new Ingestion.Quality.QualityGates(EmbeddedGates.Rules, Methods.MethodCatalogue.Embedded());
        var files = Accepted(
        [
            Read("register.csv", Register(20)),
            Read("before.csv", Shares(Q3, 20)),
            Read("first.csv", Values(Q4, "OF0013", "%", 20, _ => 40)),
            Read("second.csv", Values(Q4, "OF0013", "%", 10, i => 41 + i)),
            Read("third.csv", Shares(Q4, 20)),
        ]);
        var (register, before, replaced, file) = (files[0], files[1], files[2], files[3]);

        Assert.Equal(["organisations-missing", "row-count-unusual"], gates.Check(file, [register], [before, replaced], []).Select(f => f.Code));
        Assert.Equal(["history-changed"], gates.Check(files[4], [register, replaced], [file], []).Select(f => f.Code));
    }

    [Theory]
    [InlineData("a-register.csv")]
    [InlineData("z-register.csv")]
    public async Task A_first_batch_is_looked_at_wherever_its_register_stands(string register)
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(("values-q3.csv", Shares(Q3, 20)), ("values-q4.csv", Values(Q4, "OF0013", "%", 20, i => 0.4m + (0.01m * i))), (register, Register(20)));

        Assert.Contains("unit-jump", (await bench.RecordOfAsync("values-q4.csv")).Findings.Select(f => f.Code));
        Assert.Empty((await bench.RecordOfAsync("values-q3.csv")).Findings);
    }

    [Fact]
    public async Task A_register_that_is_rejected_says_nothing()
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(
            ("values-q3.csv", Shares(Q3, 20)), ("values-q4.csv", Values(Q4, "OF0013", "%", 20, i => 0.4m + (0.01m * i))), ("z-register.csv", Register(20) + "r20,x,acute,,London,,,\n"));

        Assert.DoesNotContain("unit-jump", (await bench.RecordOfAsync("values-q4.csv")).Findings.Select(f => f.Code));
    }

    [Fact]
    public void The_data_says_whether_a_gate_rejects()
    {
        var rules = EmbeddedGates.Rules;
        var blocking = rules with { MetricValues = rules.MetricValues with { ExpectedOrganisations = rules.MetricValues.ExpectedOrganisations with { Action = GateAction.Block } } };

        Assert.Equal(FindingSeverity.Error, Assert.Single(Check(blocking, Register(20), Shares(Q3, 20), Values(Q4, "OF0013", "%", 16, i => 41 + i))).Severity);
    }

    [Theory]
    [InlineData("OF0013", "%", "100", true)]
    [InlineData("OF0013", "%", "100.01", false)]
    [InlineData("OF0013", "%", "0", true)]
    [InlineData("OF0013", "%", "-0.01", false)]
    [InlineData("OF0079", "%", "-19.58", true)]
    [InlineData("OF0086", "%", "136.26", true)]
    [InlineData("OF0041", "percentage points", "-45.53", true)]
    [InlineData("OF0048", "count", "0", true)]
    [InlineData("OF0048", "count", "-1", false)]
    [InlineData("OF0048", "rate", "-0.1", false)]
    [InlineData("OF0017", "mins", "-0.1", false)]
    [InlineData("OF0025", "days", "-0.1", false)]
    [InlineData("OF0061", "out of 10", "10", true)]
    [InlineData("OF0061", "out of 10", "10.1", false)]
    public void A_value_that_cannot_be_rejects_the_file(string metric, string unit, string value, bool possible)
    {
        var findings = Check($"{ValuesHeader}{Q4},R00,{metric},{unit},{value},,x\n");

        if (possible)
        {
            Assert.Empty(findings);
        }
        else
        {
            var finding = Assert.Single(findings);
            Assert.Equal((FindingSeverity.Error, "value-out-of-range", 2, value), (finding.Severity, finding.Code, finding.Line, finding.Raw));
        }
    }

    /// <summary>Every metric of either year that is counted, stated for a quarter.</summary>
    public static TheoryData<string, string> Counted =>
    [
        .. from method in MethodCatalogue.Embedded().All
           from metric in method.Metrics
           where metric.Scoring("count") is not null
           select ($"{FirstQuarter(method)}", metric.Id.Value),
    ];

    [Theory]
    [MemberData(nameof(Counted))]
    public void A_count_is_a_whole_number(string quarter, string metric)
    {
        Assert.Empty(Check($"{ValuesHeader}{quarter},R00,{metric},count,2,,x\n"));
        Assert.Empty(Check($"{ValuesHeader}{quarter},R00,{metric},count,2.0,,x\n"));
        var finding = Assert.Single(Check($"{ValuesHeader}{quarter},R00,{metric},count,1.5,,x\n"));
        Assert.Equal((FindingSeverity.Error, "value-out-of-range", "1.5"), (finding.Severity, finding.Code, finding.Raw));
        Assert.Contains("whole numbers", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>Infections are counted by month; halves of patients, whom two trusts share, are numerators of a share and stay.</summary>
    [Theory]
    [InlineData("mrsa-cases", "1.5,,", true)]
    [InlineData("mrsa-cases", ",,1.5", true)]
    [InlineData("mrsa-cases", "2,,", false)]
    [InlineData("cancer-62-days", "60.5,79.5,", false)]
    public void So_is_a_count_of_a_month(string measure, string figure, bool isRejected) =>
        Assert.Equal(isRejected ? ["value-out-of-range"] : [], Codes($"{MonthsHeader}2026-05,R00,{measure},{figure}\n"));

    private static string Shares(string quarter, int trusts) => Values(quarter, "OF0013", "%", trusts, i => 40 + i);
}
