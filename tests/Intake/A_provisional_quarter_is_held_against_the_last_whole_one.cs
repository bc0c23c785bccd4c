using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>How many metrics who had in the last whole quarter, and which: the acute R00 had two, R01 three without the one of A&amp;E, R02 is new.</summary>
public sealed class A_provisional_quarter_is_held_against_the_last_whole_one
{
    private const string Others = "RMM,Mind,mental-health-and-community,,London,2019-04-01,,\nRBB,Blue,ambulance,,London,2019-04-01,,\n";
    private static readonly MethodCatalogue Methods = MethodCatalogue.Embedded();
    private static readonly Quarter Q1 = Quarter.Of(2026, 1);

    [Fact]
    public void Who_had_how_many_is_kept_with_the_inputs() =>
        Assert.Equal(["R00 2", "R02 ", "RMM 1"], Before(Assemble(Register(3) + Others, Whole("2025-26Q4"), Months("2026-05", "R00", "R02"), Stated("2026-27Q1", "RMM,OF0082,%,4"))));

    [Fact]
    public void Nothing_is_kept_of_a_final_quarter() => Assert.All(
        Assemble(Register(3) + Others, Whole("2025-26Q4"), Stated("2026-27Q1", "R00,OF0013,%,7", "RMM,OF0082,%,4", "RBB,OF0082,%,5")).Inputs.Organisations,
        o => Assert.Null(o.MetricsBefore));

    /// <summary>A year back it is looked for, and a quarter that lacks a type is none.</summary>
    [Theory]
    [InlineData("2025-26Q4", true)]
    [InlineData("2025-26Q1", true)]
    public void It_is_the_last_whole_one_of_a_year(string quarter, bool isFound)
    {
        var fragment = Stated("2025-26Q4", "R00,OF0013,%,7");
        string[] texts = quarter == "2025-26Q4" ? [Whole(quarter)] : [Whole(quarter), fragment];

        Assert.Equal(isFound ? ["R00 2"] : ["R00 "], Before(Assemble([Register(3) + Others, .. texts, Months("2026-05", "R00")])));
        Assert.Equal(["R00 "], Before(Assemble(Register(3) + Others, fragment, Months("2026-05", "R00"))));
    }

    /// <summary>Every metric that is made of months, in either year.</summary>
    public static TheoryData<string, string> Derived =>
        [.. Methods.All.SelectMany(m => m.Metrics.Where(metric => metric.Derivation is not null).Select(metric => ($"{Quarter.Of(m.StartYear, 2)}", metric.Id.Value)))];

    [Theory]
    [MemberData(nameof(Derived))]
    public void Who_did_not_have_a_metric_that_others_had_gets_none_of_months(string text, string id)
    {
        var quarter = Quarter.Parse(text);
        var metric = Methods.For(quarter)!.Metrics.Single(m => m.Id.Value == id);
        var codes = metric.OrganisationTypes.Contains(OrganisationType.Acute) ? ("R00", "R01", "R02") : ("RBB", "RCC", "RDD");
        var register = Register(3) + Others + "RCC,Cyan,ambulance,,London,2019-04-01,,\nRDD,Dark,ambulance,,London,2019-04-01,,\n";
        var unit = metric.Derivation!.Unit;
        var whole = Whole(quarter.Previous.ToString())
            .Replace("R00,OF0013,%,7", $"{codes.Item1},{id},{unit},7", StringComparison.Ordinal)
            .Replace("R01,", $"{codes.Item2},", StringComparison.Ordinal);
        var months = MonthsHeader + string.Concat(new[] { codes.Item1, codes.Item2, codes.Item3 }
            .Select(code => $"{quarter.LastDay:yyyy-MM},{code},{metric.Derivation.Measure},1,{(unit == "count" ? string.Empty : "2")},\n"));

        var assembled = Assemble(quarter, register, whole, months);

        Assert.Equal([codes.Item1, codes.Item3], assembled.Inputs.Organisations.Where(o => o.Values.Any(v => v.Metric == metric.Id)).Select(o => o.Organisation.Code.Value));
        var finding = Assert.Single(assembled.Findings).Finding;
        Assert.Equal(("metric-not-had", 3, codes.Item2), (finding.Code, finding.Line, finding.Raw));
    }

    [Fact]
    public void A_metric_that_nobody_had_is_made_of_months_for_all() =>
        Assert.Equal(["R00", "R01"], Assemble(Register(3) + Others, Whole("2025-26Q4"), Months("2026-06", "R00", "R01").Replace("ae-four-hours", "diagnostics-six-weeks", StringComparison.Ordinal))
            .Inputs.Organisations.Select(o => o.Organisation.Code.Value));

    /// <summary>The order in which files come does not matter: a quarter that becomes whole later is looked at then.</summary>
    [Fact]
    public void A_file_of_a_quarter_before_changes_a_provisional_one()
    {
        var index = Accepted([Read("whole.csv", Whole("2025-26Q4"))])[0].Index;

        Assert.True(QuartersOfFiles.CanChange(index, Q1));
        Assert.True(QuartersOfFiles.CanChange(index, Quarter.Of(2026, 4)));
        Assert.False(QuartersOfFiles.CanChange(index, Quarter.Of(2027, 1)));
        Assert.False(QuartersOfFiles.CanChange(index, Quarter.Of(2025, 3)));
    }

    private static string Whole(string quarter) => Stated(
        quarter, "R00,OF0013,%,7", "R00,OF0082,%,4", "R01,OF0082,%,4", "R01,OF0084,out of 10,6", "R01,OF0061,out of 10,6", "RMM,OF0082,%,5", "RBB,OF0082,%,5");

    private static string Stated(string quarter, params string[] values) => ValuesHeader + string.Concat(values.Select(v => $"{quarter},{v},,x\n"));

    private static string Months(string month, params string[] codes) => MonthsHeader + string.Concat(codes.Select(code => $"{month},{code},ae-four-hours,1,2,\n"));

    private static IEnumerable<string> Before(AssembledQuarter assembled) =>
        assembled.Inputs.Organisations.Select(o => $"{o.Organisation.Code} {o.MetricsBefore}");

    private static AssembledQuarter Assemble(params string[] texts) => Assemble(Q1, texts);

    private static AssembledQuarter Assemble(Quarter quarter, params string[] texts) => QuarterAssembler.Assemble(
        quarter, Methods.For(quarter)!, Methods, Accepted([.. texts.Select((text, i) => FeedReader.Read($"file-{i + 1}.csv", new MemoryStream(Encoding.UTF8.GetBytes(text))))]));
}
