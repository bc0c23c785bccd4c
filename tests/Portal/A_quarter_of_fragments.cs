using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests;

/// <summary>One monthly file after a whole quarter: what is in of the new quarter is too little to say anything of a trust as a whole.</summary>
public sealed class A_quarter_of_fragments(Fragment_portal portal) : IClassFixture<Fragment_portal>
{
    [Fact]
    public async Task Says_on_a_trusts_pages_how_much_is_in_and_segments_nobody()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7"));
        var why = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7/why"));

        Assert.Contains("1 of 20 metrics is in: too few for an average, a segment and a rank while the quarter is provisional.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("1 of 20 metrics is in: too few", why.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("OF0013", page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("differs", why.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_by_the_API()
    {
        var trusts = JsonNode.Parse(await portal.TextAsync("/api/v1/quarters/2026-27Q1/trusts"))!["trusts"]!.AsArray();
        var one = trusts.Single(t => t!["organisation"]!["code"]!.GetValue<string>() == "RJ7")!;

        Assert.Equal(2, trusts.Count);
        Assert.All(trusts, t => Assert.Null(t!["segments"]));
        Assert.Equal((1, 20), (one["tooFewMetrics"]!["in"]!.GetValue<int>(), one["tooFewMetrics"]!["before"]!.GetValue<int>()));
    }

    /// <summary>RPC had no A&amp;E in the quarter before.</summary>
    [Fact]
    public async Task Has_nothing_of_a_trust_that_is_not_scored_on_the_metric() =>
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await portal.Client.GetAsync(new Uri("/quarters/2026-27Q1/trusts/RPC", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
}
