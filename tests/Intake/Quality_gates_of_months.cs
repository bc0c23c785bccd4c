using NofPipeline.Domain.Findings;
using NofPipeline.Methods;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

public sealed class Quality_gates_of_months
{
    private const string April = "2026-04";
    private const string May = "2026-05";

    [Theory]
    [InlineData(3, new string[0])]
    [InlineData(4, new[] { "organisations-missing" })]
    public void Providers_that_had_a_measure_are_missed(int gone, string[] expected) =>
        Assert.Equal(expected, Codes(Figures(April, 20), Months(May, 20, i => i < gone ? null : $"{80 + i},120,")));

    [Theory]
    [InlineData(25, new string[0])]
    [InlineData(26, new[] { "row-count-unusual" })]
    public void Many_more_rows_are_noticed(int now, string[] expected) =>
        Assert.Equal(expected, Codes(Figures(April, 20), Months(May, now, i => $"{80 + i},120,")));

    [Theory]
    [InlineData("0.78", new[] { "unit-jump" })]
    [InlineData("60", new string[0])]
    public void A_share_of_1_after_percentages_is_noticed(string now, string[] expected) =>
        Assert.Equal(expected, Codes(Months(April, 5, _ => ",,78"), Months(May, 5, _ => $",,{now}")));

    [Theory]
    [InlineData(10, new string[0])]
    [InlineData(11, new[] { "series-frozen" })]
    public void The_figures_of_the_month_before_are_recognised(int same, string[] expected) =>
        Assert.Equal(expected, Codes(Figures(April, 20), Months(May, 20, i => i < same ? $"{70 + i},100," : $"{70 + i},101,")));

    [Fact]
    public void Nothing_twice_is_no_frozen_series() =>
        Assert.Empty(Codes(Months(April, 20, _ => "0,100,"), Months(May, 20, _ => "0,100,")));

    [Theory]
    [InlineData(2, new string[0])]
    [InlineData(3, new[] { "history-changed" })]
    public void A_file_that_changes_much_of_a_month_is_noticed(int changed, string[] expected) =>
        Assert.Equal(expected, Codes(Figures(May, 20), Months(May, 20, i => i < changed ? "50,100," : $"{70 + i},100,")));

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.5", false)]
    public void A_value_that_cannot_be_rejects_the_file(string value, bool possible) =>
        Assert.Equal(possible ? [] : [FindingSeverity.Error], Check(Months(May, 1, _ => $",,{value}")).Select(f => f.Severity));

    [Theory]
    [InlineData("2019-04", "2019-05", true)]
    [InlineData("2023-05", "2023-06", true)]
    [InlineData("2019-03", "2019-04", false)]
    [InlineData("2023-06", "2023-07", false)]
    public void Nobody_misses_the_fourteen_trusts_that_tested_other_standards(string before, string month, bool absent)
    {
        string[] fourteen = ["RGT", "RQM", "RDU", "RYJ", "RNQ", "RC9", "RXF", "RVW", "RX1", "RK9", "RD3", "RHU", "RFR", "RGR"];
        var with = Figures(before, 60) + string.Concat(fourteen.Select((code, i) => $"{before},{code},ae-four-hours,{900 + i},1000,\n"));
        var without = Months(month, 60, i => $"{80 + i},130,");

        Assert.Equal(absent ? [] : ["organisations-missing"], Codes(with, without));
        Assert.Equal(["organisations-missing"], Check(EmbeddedGates.Rules with { Absences = [] }, with, without).Select(f => f.Code));
    }

    [Fact]
    public void Others_are_missed_in_those_months_too() => Assert.Equal(
        ["organisations-missing"],
        Codes(Figures("2019-04", 20), Months("2019-05", 20, i => i < 4 ? null : $"{80 + i},120,")));

    private static string Figures(string month, int trusts) => Months(month, trusts, i => $"{70 + i},100,");
}
