namespace NofPipeline.Portal.Tests;

public sealed class The_method_is_told(National_portal portal)
{
    [Theory]
    [InlineData("/methods/nof-2025-26", "cuts are the quartiles of the printed scores, all types pooled, not rounded")]
    [InlineData("/methods/nof-2026-27", "fixed cuts ")]
    public async Task A_method_says_how_segments_are_cut(string address, string rule) =>
        Assert.Contains(rule, await portal.TextAsync(address), StringComparison.Ordinal);

    [Fact]
    public async Task A_metric_has_its_rule_its_source_and_a_worked_case()
    {
        var page = await portal.TextAsync("/methods/nof-2025-26/OF0013");

        Assert.Contains("target 78 met: 1 (equal misses); missed: 2 to 4 by rank; peers: national", page, StringComparison.Ordinal);
        Assert.Contains("target 78: a value equal to it misses, the rest ranked across types", page, StringComparison.Ordinal);
        Assert.Contains("(interval)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_method_leads_to_all_of_its_metrics()
    {
        var page = await portal.TextAsync("/methods/nof-2026-27");
        var method = NofPipeline.Methods.MethodCatalogue.Embedded().Find("nof-2026-27")!;

        Assert.All(
            method.Metrics.Select(m => m.Id).Concat(method.Composites.Select(c => c.Id)),
            id => Assert.Contains($"href=\"/methods/nof-2026-27/{id}\"", page, StringComparison.Ordinal));
    }
}
