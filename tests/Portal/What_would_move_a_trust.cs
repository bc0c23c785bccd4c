using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Tests;

public sealed class What_would_move_a_trust(National_portal portal)
{
    [Theory]
    [InlineData("2025-26Q4", "RDY")]
    [InlineData("2026-27Q1", "RJ7")]
    public async Task The_page_says_what_the_what_if_engine_finds(string quarter, string code)
    {
        var view = await portal.Services.GetRequiredService<QuarterShelf>().FindAsync(quarter, null, TestContext.Current.CancellationToken);
        var now = Recomputation.Of(view!.Current.Inputs, view.Method);
        var moves = MoveFinder.Find(now, view.Method, OdsCode.Parse(code));

        var page = Document.Of(await portal.TextAsync($"/quarters/{quarter}/trusts/{code}/what-if"));

        Assert.NotEmpty(moves.Better.Held!.Singles);
        foreach (var (way, move) in new[] { ("better", moves.Better), ("worse", moves.Worse) })
        {
            var section = page.QuerySelectorAll("section").First(s => s.QuerySelector("h2")!.Words() == $"To a {way} segment ({move.Segment})");
            var shown = section.QuerySelectorAll("tbody tr").Select(Change).ToList();
            var under = new[] { move.Held, move.Moving }.OfType<MovesUnderCuts>().ToList();
            var found = under.SelectMany(u => u.Singles.Concat(u.Joint is { Changes.Count: > 1 } joint ? joint.Changes : [])).Select(Change).ToList();
            Assert.Equal(found.Distinct().Order(), shown.Distinct().Order());
        }
    }

    [Fact]
    public async Task Several_metrics_together_cost_less_than_one_alone()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RDY/what-if"));

        Assert.Contains("average metric score 2.21; the cuts of the average are 2.02 / 2.30 / 2.57; no financial override.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("caption"), c => c.Words().StartsWith("Together, cost 84:", StringComparison.Ordinal));
        Assert.Equal(["%", "65.54", "96.95", "+31.41", "33", "1", "47", "225"], page.DocumentElement.Row("OF0016"));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said()
    {
        var decided = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RAE/what-if"));

        Assert.Contains(
            "The financial override is a recorded decision and allows no segment better than 3: no metric value changes that.", decided.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_trust_sums_up_what_has_been_worked_out()
    {
        const string Trust = "/quarters/2025-26Q3/trusts/RF4";
        using var before = await portal.Client.GetAsync(Trust, TestContext.Current.CancellationToken);
        await portal.TextAsync($"{Trust}/what-if");
        using var after = await portal.Client.GetAsync(Trust, TestContext.Current.CancellationToken);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.DoesNotContain("To a better segment", await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("To a better segment: ", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Change(ValueChange change) => string.Create(
        CultureInfo.InvariantCulture, $"{change.Metric} {change.Unit} {change.From / 1.0000000000m} {change.To / 1.0000000000m} {change.RankFrom} {change.RankTo} {change.Peers} {change.Cost}");

    private static string Change(IElement row)
    {
        var cells = row.QuerySelectorAll("td").Select(td => td.Words()).ToList();
        var (from, to) = (decimal.Parse(cells[1], CultureInfo.InvariantCulture), decimal.Parse(cells[2], CultureInfo.InvariantCulture));
        return string.Create(
            CultureInfo.InvariantCulture, $"{row.QuerySelector("th .quiet")!.Words()} {cells[0]} {from / 1.0000000000m} {to / 1.0000000000m} {cells[4]} {cells[5]} {cells[6]} {cells[7]}");
    }
}
