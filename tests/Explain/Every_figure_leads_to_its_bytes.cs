using System.Text.Json;
using NofPipeline.Operator.Explaining;

namespace NofPipeline.Explain.Tests;

public sealed class Every_figure_leads_to_its_bytes(Sample_store store)
{
    private const int Seed = 20260722;
    private const int Figures = 1000;

    [Fact]
    public async Task A_thousand_figures_at_random()
    {
        var all = store.Quarters
            .SelectMany(q => q.Inputs.Organisations.SelectMany(o => o.Values.Select(v => (q.Inputs.Quarter, o.Organisation.Code, Value: v))))
            .ToArray();
        new Random(Seed).Shuffle(all);
        var originals = new Originals(store.Workplace.Data);

        foreach (var chosen in all.Take(Figures).GroupBy(f => (f.Quarter, f.Code)))
        {
            var json = await JsonOf(chosen.Key.Quarter.ToString(), chosen.Key.Code.Value);
            foreach (var (_, _, value) in chosen)
            {
                var metric = MetricIn(json, value.Metric.Value);
                Assert.Equal(value.Value, metric.GetProperty("value").GetDecimal());
                Assert.Equal(value.Value, originals.ValueOf(metric), 20);
            }
        }

        Assert.True(all.Length > 3 * Figures);
    }

    [Fact]
    public async Task Those_that_were_derived_from_months_too()
    {
        var derived = store.Quarters.Single(q => q.Inputs.Quarter == MonthlyFiles.Quarter).Inputs.Organisations;
        var originals = new Originals(store.Workplace.Data);

        foreach (var (organisation, value) in derived.SelectMany(o => o.Values.Select(v => (o.Organisation.Code, v))))
        {
            var metric = MetricIn(await JsonOf(MonthlyFiles.Quarter.ToString(), organisation.Value), value.Metric.Value);
            Assert.Equal(value.Value, originals.ValueOf(metric), 20);
            Assert.NotEqual(JsonValueKind.Null, metric.GetProperty("derivation").GetProperty("working").ValueKind);
        }

        // Three trusts with five metrics each, and the ambulance trust with one.
        Assert.Equal(3 * 4 + 1, derived.Sum(o => o.Values.Count));
    }

    [Fact]
    public async Task Also_with_one_metric_and_from_a_process()
    {
        var originals = new Originals(store.Workplace.Data);
        foreach (var (quarter, organisation, id) in new[] { ("2025-26Q4", "RJ1", "OF0013"), ("2026-27Q1", "RX8", "OF0004"), ("2025-26Q2", "R0A", "OF0003") })
        {
            var run = await Nof.RunAsync(["explain", organisation, "--quarter", quarter, "--metric", id, "--json"], store.Settings);
            Assert.True(run.ExitCode == 0, run.Errors);
            using var printed = JsonDocument.Parse(run.Output);
            var metric = MetricIn(printed.RootElement, id);
            Assert.Equal(metric.GetProperty("value").GetDecimal(), originals.ValueOf(metric), 20);
        }
    }

    private async Task<JsonElement> JsonOf(string quarter, string organisation)
    {
        var answer = await store.ExplainAsync(Domain.Calendar.Quarter.Parse(quarter), Domain.Organisations.OdsCode.Parse(organisation));
        Assert.Empty(answer.Explanation.Discrepancies);
        return JsonSerializer.SerializeToElement(ExplanationJson.Of(answer));
    }

    private static JsonElement MetricIn(JsonElement answer, string id) =>
        Assert.Single(answer.GetProperty("metrics").EnumerateArray(), m => m.GetProperty("metric").GetString() == id);
}
