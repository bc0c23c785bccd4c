using NofPipeline.Methods;
using NofPipeline.Methods.Gates;

namespace NofPipeline.MethodData.Tests;

public sealed class The_quality_gates
{
    [Fact]
    public void Are_loaded_without_findings()
    {
        var result = GateLoader.Load(EmbeddedMethods.GatesFile, EmbeddedMethods.Gates());

        Assert.Empty(result.Findings);
        Assert.Equal(GateAction.Block, result.Rules!.OutOfRange);
        Assert.Equal(15, Assert.Single(result.Rules.Absences).Organisations.Distinct().Count());
    }

    [Fact]
    public void Name_units_metrics_and_measures_that_methods_have()
    {
        var rules = EmbeddedGates.Rules;
        var metrics = MethodCatalogue.Embedded().All.SelectMany(m => m.Metrics).ToList();

        Assert.All(rules.Ranges, r => Assert.Contains(metrics, m => m.Units.Any(u => u.Unit == r.Unit)));
        Assert.All(rules.Ranges.SelectMany(r => r.Except.Select(e => (r.Unit, Metric: e))), e => Assert.Contains(metrics, m => m.Id == e.Metric && m.Units.Any(u => u.Unit == e.Unit)));
        Assert.All(rules.MetricValues.FrozenSeries.Except, e => Assert.Contains(metrics, m => m.Id.Value == e));
        Assert.All(rules.Absences, a => Assert.Contains(metrics, m => m.Derivation?.Measure == a.Measure));
    }

    [Theory]
    [InlineData("rtt-full-extract", "Full-CSV-data-file-Mar25-ZIP-4M-revised.zip", true)]
    [InlineData("ae-monthly", "REVISED_ae.csv", true)]
    [InlineData("ae-monthly", "ae-revised2.csv", true)]
    [InlineData("ae-monthly", "revised", true)]
    [InlineData("ae-monthly", "unrevised-revised.csv", true)]
    [InlineData("ae-monthly", "ae-unrevised.csv", false)]
    [InlineData("ae-monthly", "ae-revisedly.csv", false)]
    [InlineData("ae-monthly", "ae-v2.csv", false)]
    [InlineData("metric-values", "values-revised.csv", false)]
    [InlineData(null, "revised.csv", false)]
    public void Tell_a_scheduled_revision_by_its_feed_and_a_word_of_its_name(string? feed, string name, bool isScheduled) =>
        Assert.Equal(isScheduled, EmbeddedGates.Rules.IsScheduledRevision(feed, name));

    [Theory]
    [InlineData("above: 0.15", "above: 1.15", "threshold-wrong", "metric_values.expected_organisations.above")]
    [InlineData("lowest: 0.8", "lowest: 1.2", "threshold-wrong", "metric_values.row_count.lowest")]
    [InlineData("highest: 1.25", "highest: 0.9", "threshold-wrong", "metric_values.row_count.highest")]
    [InlineData("factors: [100, 1000]", "factors: [100, 0.001]", "threshold-wrong", "metric_values.unit_jump.factors[1]")]
    [InlineData("factors: [100, 1000]", "factors: []", "values-wrong", "metric_values.unit_jump.factors")]
    [InlineData("near: 1.25", "near: 1", "threshold-wrong", "metric_values.unit_jump.near")]
    [InlineData("least: 10", "least: 0", "threshold-wrong", "metric_values.expected_organisations.least")]
    [InlineData("action: warn", "action: warm", "value-malformed", "metric_values.expected_organisations.action")]
    [InlineData("action: warn", "actions: warn", "key-unknown", "metric_values.expected_organisations.actions")]
    [InlineData("highest: 100\n", "highest: 0\n", "threshold-wrong", "value_ranges[0].highest")]
    [InlineData("except: [OF0079, OF0081", "except: [0079, OF0081", "kind-wrong", "value_ranges[0].except[0]")]
    [InlineData("evidence: verified", "evidence: certain", "value-malformed", "value_ranges[0].evidence")]
    [InlineData("organisations: [RGT, ", "organisations: [rgt, ", "value-malformed", "absences[0].organisations[0]")]
    [InlineData("to: 2023-05", "to: 2019-04", "period-reversed", "absences[0].to")]
    [InlineData("from: 2019-05", "from: 2019-13", "value-malformed", "absences[0].from")]
    [InlineData("marks: [revised]", "marks: []", "values-wrong", "scheduled_revisions[0].marks")]
    [InlineData("feeds: [ae-monthly,", "feed: [ae-monthly,", "key-unknown", "scheduled_revisions[0].feed")]
    [InlineData("out_of_range: block", "out_of_ranges: block", "key-missing", "out_of_range")]
    public void Report_a_slip_with_code_line_and_key(string old, string with, string code, string column)
    {
        var text = EmbeddedMethods.Gates();
        var at = text.IndexOf(old, StringComparison.Ordinal);

        var result = GateLoader.Load("gates.yaml", text[..at] + with + text[(at + old.Length)..]);

        Assert.Null(result.Rules);
        var finding = Assert.Single(result.Findings, f => f.Code == code && f.Column == column);
        Assert.Equal("gates.yaml", finding.File);
        Assert.False(string.IsNullOrWhiteSpace(finding.Hint));
        if (code is not "key-missing")
        {
            Assert.Equal(text[..at].Count(c => c == '\n') + 1, finding.Line);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("metric_values: [")]
    public void Are_not_read_from_what_is_no_set_of_keys(string text)
    {
        var result = GateLoader.Load("gates.yaml", text);

        Assert.Null(result.Rules);
        Assert.NotEmpty(result.Findings);
    }
}
