using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Shelf;

namespace NofPipeline.Intake.Tests;

public sealed class Monthly_figures_make_a_quarters_values
{
    private const string Register =
        "code,name,type,subtype,region,valid_from,valid_to,successor\n"
        + "RJ1,Guy's,acute,Acute - Teaching,London,2025-04-01,,\n"
        + "RXC,East Sussex,acute,Acute - Medium,South East,2025-04-01,,\n"
        + "RX8,Yorkshire,ambulance,Ambulance,North East and Yorkshire,2025-04-01,,\n"
        + "RYY,Old,acute,Acute - Small,London,2025-04-01,2026-04-30,RJ1\n";

    private const string Header = "period,org_code,measure,numerator,denominator,value\n";
    private const string ValuesHeader = "quarter,org_code,metric_id,unit,value,order,reporting_period\n";
    private static readonly Quarter Q1 = Quarter.Parse("2026-27Q1");

    [Fact]
    public void Three_months_make_the_quarters_figure_and_every_line_is_named()
    {
        var assembled = Assemble(
            Register,
            Header + "2026-04,RJ1,ae-four-hours,90,100,\n",
            Header + "2026-05,RJ1,ae-four-hours,10,20,\n",
            Header + "2026-06,RJ1,ae-four-hours,30,30,\n");

        var value = Assert.Single(Assert.Single(assembled.Inputs.Organisations).Values);
        Assert.Equal(("OF0013", "%", 86.7m, "April 2026 to June 2026"), (value.Metric.Value, value.Unit, value.Value, value.ReportingPeriod));
        Assert.Equal((Basis.Quarter, "2026-04 2026-05 2026-06"), (value.DerivedFrom!.Basis, string.Join(' ', value.DerivedFrom.Months)));
        var sources = Assert.Single(assembled.Sources[OdsCode.Parse("RJ1")]).Sources;
        Assert.Equal(["file-2.csv:2 90,100,", "file-3.csv:2 10,20,", "file-4.csv:2 30,30,"], sources.Select(s => $"{s.FileName}:{s.Line} {s.Raw}"));
        Assert.DoesNotContain(assembled.Inputs.Completeness.Missing, m => m.Contains("OF0013", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quarter_made_of_too_few_months_is_provisional_and_says_of_which()
    {
        var assembled = Assemble(Register, Header + "2026-04,RJ1,ae-four-hours,90,100,\n2026-05,RXC,ae-four-hours,10,20,\n2026-05,RJ1,ae-four-hours,1,2,\n");

        Assert.Equal(["RJ1 OF0013 89.2", "RXC OF0013 50"], Values(assembled));
        Assert.Contains("OF0013 is derived from ae-four-hours without June 2026, for RJ1.", assembled.Inputs.Completeness.Missing);
        Assert.Contains("OF0013 is derived from ae-four-hours without April 2026, June 2026, for RXC.", assembled.Inputs.Completeness.Missing);
    }

    [Fact]
    public void A_value_stated_for_the_quarter_outranks_the_months_for_the_whole_type_and_says_so()
    {
        var assembled = Assemble(
            Register,
            Header + "2026-06,RJ1,ae-four-hours,90,100,\n2026-06,RXC,ae-four-hours,10,20,\n",
            ValuesHeader + "2026-27Q1,RJ1,OF0013,%,77.7,,Q1 26/27\n");

        Assert.Equal(["RJ1 OF0013 77.7"], Values(assembled));
        Assert.Null(assembled.Inputs.Organisations[0].Values[0].DerivedFrom);
        var finding = Assert.Single(assembled.Findings).Finding;
        Assert.Equal(("derived-outranked", "file-3.csv"), (finding.Code, finding.File));
        Assert.Contains("file-3.csv states it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_make_no_value_are_not_outranked_by_the_one_that_is_stated()
    {
        var assembled = Assemble(
            Register,
            Header + "2026-05,RJ1,ae-four-hours,,,90\n2026-06,RJ1,ae-four-hours,,,80\n2026-06,RXC,ae-four-hours,0,0,\n",
            ValuesHeader + "2026-27Q1,RJ1,OF0013,%,77.7,,Q1 26/27\n");

        Assert.Equal(["RJ1 OF0013 77.7"], Values(assembled));
        Assert.Equal(["figures-not-additive"], assembled.Findings.Select(f => f.Finding.Code));
    }

    [Fact]
    public void Stating_other_metrics_leaves_the_months_alone()
    {
        var assembled = Assemble(Register, Header + "2026-06,RJ1,ae-four-hours,90,100,\n", ValuesHeader + "2026-27Q1,RJ1,OF0014,%,7,,Q1 26/27\n");

        Assert.Equal(["RJ1 OF0013 90", "RJ1 OF0014 7"], Values(assembled));
    }

    [Fact]
    public void A_newer_file_replaces_a_measure_of_a_month_as_a_whole()
    {
        var assembled = Assemble(
            Register,
            Header + "2026-06,RJ1,ae-four-hours,90,100,\n2026-06,RXC,ae-four-hours,10,20,\n2026-06,RJ1,rtt-18-weeks,1,2,\n",
            Header + "2026-06,RJ1,ae-four-hours,80,100,\n");

        Assert.Equal(["RJ1 OF0013 80", "RJ1 OF0023 50"], Values(assembled));
        Assert.Equal(3, assembled.Suppliers[new Slice("ae-four-hours", null, Month.Parse("2026-06"))].Number);
        Assert.Equal(2, assembled.Suppliers[new Slice("rtt-18-weeks", null, Month.Parse("2026-06"))].Number);
    }

    [Fact]
    public void A_type_that_does_not_report_the_metric_gets_no_value() =>
        Assert.Empty(Assemble(Register, Header + "2026-06,RX8,ae-four-hours,90,100,\n").Inputs.Organisations);

    [Fact]
    public void A_closed_organisations_figures_count_with_its_successors()
    {
        var assembled = Assemble(Register, Header + "2026-04,RYY,ae-four-hours,10,100,\n2026-04,RJ1,ae-four-hours,90,100,\n2026-05,RJ1,ae-four-hours,100,100,\n");

        Assert.Equal(["RJ1 OF0013 66.7"], Values(assembled));
        var finding = Assert.Single(assembled.Findings).Finding;
        Assert.Equal(("organisation-succeeded", 2, "RYY"), (finding.Code, finding.Line, finding.Raw));
        Assert.Equal([2, 3, 4], Assert.Single(assembled.Sources[OdsCode.Parse("RJ1")]).Sources.Select(s => s.Line));
    }

    [Fact]
    public void Providers_that_nobody_knows_are_passed_over_and_do_not_hold_the_quarter_up()
    {
        var assembled = Assemble(Register, Header + "2026-06,RJ1,ae-four-hours,90,100,\n2026-06,AXX,ae-four-hours,1,2,\n");

        var finding = Assert.Single(assembled.Findings).Finding;
        Assert.Equal("providers-passed-over", finding.Code);
        Assert.Contains("AXX", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(assembled.Inputs.Completeness.Missing, m => m.Contains("AXX", StringComparison.Ordinal));
    }

    [Fact]
    public void Percentages_of_months_are_not_made_one_of_the_quarter()
    {
        var assembled = Assemble(Register, Header + "2026-04,RJ1,ae-four-hours,,,90\n2026-05,RJ1,ae-four-hours,,,80\n");

        Assert.Empty(assembled.Inputs.Organisations);
        Assert.Equal("figures-not-additive", Assert.Single(assembled.Findings).Finding.Code);
    }

    [Fact]
    public void The_order_of_files_does_not_matter_where_they_supply_different_months()
    {
        string[] months = [Header + "2026-04,RJ1,ae-four-hours,90,100,\n", Header + "2026-05,RJ1,ae-four-hours,10,20,\n", Header + "2026-06,RJ1,ae-four-hours,30,30,\n"];

        var one = Assemble([Register, .. months]);
        var other = Assemble([Register, .. months.Reverse()]);

        Assert.Equal(Values(one), Values(other));
    }

    private static AssembledQuarter Assemble(params string[] texts)
    {
        var files = texts
            .Select((text, i) => new AcceptedFile(i + 1, new string('0', 64), $"file-{i + 1}.csv", FeedReader.Read($"file-{i + 1}.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))))
            .ToList();
        Assert.All(files, f => Assert.Empty(f.Content.Findings));
        return QuarterAssembler.Assemble(Q1, MethodCatalogue.Embedded().For(Q1)!, MethodCatalogue.Embedded(), files);
    }

    private static IEnumerable<string> Values(AssembledQuarter assembled) =>
        assembled.Inputs.Organisations.SelectMany(o => o.Values.Select(v => FormattableString.Invariant($"{o.Organisation.Code} {v.Metric} {v.Value:0.#############}")));
}
