using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Rules;
using NofPipeline.Files;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Quarters;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>Every metric of every framework year, for organisations of every type.</summary>
public sealed class A_metric_counts_for_its_types_only
{
    private static readonly string Register =
        "code,name,type,subtype,region,valid_from,valid_to,successor\n"
        + string.Concat(OrganisationTypes.All.Select(t => $"{CodeOf(t)},Name,{t.Token()},,London,2019-04-01,,\n"));

    public static TheoryData<string, string> Metrics =>
        [.. MethodCatalogue.Embedded().All.SelectMany(m => m.Metrics.Select(metric => (m.Id, metric.Id.Value)))];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_row_of_another_type_is_set_aside_and_told(string year, string id)
    {
        var method = MethodCatalogue.Embedded().All.Single(m => m.Id == year);
        var metric = method.Metrics.Single(m => m.Id.Value == id);
        var quarter = FirstQuarter(method);
        var others = method.SegmentedTypes.Except(metric.OrganisationTypes).ToList();

        var assembled = Assemble(quarter, method, Register, ValuesHeader + string.Concat(OrganisationTypes.All.Select(t => Row(quarter, t, metric))));

        Assert.Equal(
            OrganisationTypes.All.Except(others).Select(CodeOf).Order(), assembled.Inputs.Organisations.Select(o => o.Organisation.Code.Value));
        Assert.Equal(
            others.Select(t => ("metric-not-for-type", 2 + OrganisationTypes.All.ToList().IndexOf(t), id)).OrderBy(f => f.Item2),
            assembled.Findings.Select(f => (f.Finding.Code, f.Finding.Line!.Value, f.Finding.Raw!)).OrderBy(f => f.Item2));
        Assert.DoesNotContain(assembled.Inputs.Completeness.Missing, m => m.Contains("Set aside", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_nothing_but_such_rows_replaces_nothing_and_is_told_of()
    {
        var method = MethodCatalogue.Embedded().All.Single(m => m.StartYear == 2025);
        var quarter = FirstQuarter(method);
        var values = ValuesHeader + Row(quarter, OrganisationType.Acute, method.Metrics.Single(m => m.Id.Value == "OF0082"));

        var assembled = Assemble(
            quarter, method, Register, values, ValuesHeader + Row(quarter, OrganisationType.Acute, method.Metrics.Single(m => m.Id.Value == "OF0086")));

        Assert.Equal(["OF0082"], Assert.Single(assembled.Inputs.Organisations).Values.Select(v => v.Metric.Value));
        Assert.Equal("file-3.csv", Assert.Single(assembled.Findings).Finding.File);
    }

    /// <summary>Every measure of every framework year, in the last month of the first quarter, of organisations of every type.</summary>
    public static TheoryData<string, string> Measures =>
        [.. MethodCatalogue.Embedded().All.SelectMany(m => m.MetricsIn(FirstQuarter(m)).Select(metric => metric.Derivation?.Measure).OfType<string>().Distinct().Select(measure => (m.Id, measure)))];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Months_of_another_type_are_set_aside_and_told_once(string year, string measure)
    {
        var method = MethodCatalogue.Embedded().All.Single(m => m.Id == year);
        var quarter = FirstQuarter(method);
        var metrics = method.MetricsIn(quarter).Where(m => m.Derivation?.Measure == measure).ToList();
        var others = method.SegmentedTypes.Except(metrics.SelectMany(m => m.OrganisationTypes)).ToList();
        var denominator = metrics[0].Derivation!.Unit == "count" ? string.Empty : "2";
        var months = MonthsHeader + string.Concat(OrganisationTypes.All.Select(t => $"{quarter.LastDay:yyyy-MM},{CodeOf(t)},{measure},1,{denominator},\n"));

        var assembled = Assemble(quarter, method, Register, months);

        var told = assembled.Findings.Where(f => f.Finding.Code == "metric-not-for-type").Select(f => f.Finding).ToList();
        Assert.Equal(others.Select(CodeOf).Order(), told.Select(f => Assert.Single(others.Select(CodeOf), code => f.Message.Contains($" of {code} are set aside", StringComparison.Ordinal))).Order());
        Assert.All(told, f => Assert.Contains(measure, f.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(assembled.Inputs.Organisations, o => others.Contains(o.Organisation.Type));
    }

    private static string CodeOf(OrganisationType type) => $"R{OrganisationTypes.All.ToList().IndexOf(type):00}";

    private static string Row(Quarter quarter, OrganisationType type, MetricDefinition metric) =>
        $"{quarter},{CodeOf(type)},{metric.Id},{metric.Units[0].Unit},1,,x\n";

    private static AssembledQuarter Assemble(Quarter quarter, MethodDefinition method, params string[] texts) => QuarterAssembler.Assemble(
        quarter, method, MethodCatalogue.Embedded(), Accepted([.. texts.Select((text, i) => FeedReader.Read($"file-{i + 1}.csv", new MemoryStream(Encoding.UTF8.GetBytes(text))))]));
}
