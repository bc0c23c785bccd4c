using System.Globalization;
using System.Net;
using NofPipeline.Portal.Tests.Lists;

namespace NofPipeline.Portal.Tests.Leagues;

public sealed class The_league_tables(National_portal portal)
{
    private const string Acute = "/quarters/2026-27Q1/league-tables/acute";

    [Theory]
    [InlineData("2025-26Q3", "acute")]
    [InlineData("2025-26Q4", "mental-health-and-community")]
    [InlineData("2025-26Q4", "ambulance")]
    [InlineData("2026-27Q1", "acute")]
    [InlineData("2026-27Q1", "mental-health-and-community")]
    public async Task Ranks_and_their_order_are_those_of_the_bundle(string quarter, string type)
    {
        var published = BundleTable.Of(portal, quarter, "league-tables").Where(row => row["type"] == type).ToList();
        var table = await TableAsync($"/quarters/{quarter}/league-tables/{type}");

        Assert.NotEmpty(published);
        Assert.Equal(published.Select(r => r["org_code"]), table.Codes);
        Assert.Equal(published.Select(r => r["league_rank"]), table.Column("Rank"));
        Assert.Equal(
            published.Select(r => $"{Printed(r["average_score"])}, likely {Printed(r["average_score_low"])} to {Printed(r["average_score_high"])}"),
            table.Column("Average metric score"));
        Assert.Equal(published.Select(r => $"{r["league_rank_low"]} to {r["league_rank_high"]}"), table.Column("Likely range of rank"));
        Assert.Equal(published.Select(r => $"segment {r["unadjusted_segment"]}"), table.Column("Segment before override"));
        Assert.Equal(published.Select(r => $"segment {r["adjusted_segment"]}"), table.Column("Adjusted segment"));
        Assert.Equal(published.Select(r => r["financial_override"] == "true"), table.Column("Financial override").Select(text => text != "no"));
        Assert.Equal(
            published.Select(r => string.Create(CultureInfo.InvariantCulture, $"{Number(r[$"segment_{r["adjusted_segment"]}_probability"]):0%} {FirmnessOf(r)}")),
            table.Column("Probability of its segment"));
    }

    [Fact]
    public async Task The_change_of_segment_is_that_of_the_bundle()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "changes").ToDictionary(r => r["org_code"]);
        var table = await TableAsync(Acute);

        Assert.Equal(
            table.Codes.Select(code => published[code]).Select(r => (r["previous_adjusted_segment"], r["current_adjusted_segment"]) switch
            {
                var (before, now) when before == now => "= no change",
                var (before, now) => string.CompareOrdinal(now, before) < 0 ? $"▲ better: {before} to {now}" : $"▼ worse: {before} to {now}",
            }),
            table.Column("Change of segment"));
        Assert.Contains("▲ better: 3 to 1", table.Column("Change of segment"));
    }

    [Theory]
    [InlineData("rank", "Rank")]
    [InlineData("name", "Trust")]
    [InlineData("average", "Average metric score")]
    [InlineData("range", "Likely range of rank")]
    [InlineData("unadjusted", "Segment before override")]
    [InlineData("override", "Financial override")]
    [InlineData("adjusted", "Adjusted segment")]
    [InlineData("probability", "Probability of its segment")]
    [InlineData("change", "Change of segment")]
    public async Task Every_column_sorts_both_ways_and_says_so(string key, string title)
    {
        foreach (var (sort, isDescending) in new[] { (key, false), ($"-{key}", true) })
        {
            var table = await TableAsync($"{Acute}?sort={sort}");
            var column = table.Column(title);

            Assert.Equal(134, column.Count);
            switch (key)
            {
                case "name":
                    Order.Is(table.Select("table.league tbody th a").Select(PageTable.Text).ToList(), name => new OrdinalText(name.ToUpperInvariant()), isDescending);
                    break;
                case "override":
                    Order.Is(column, text => text, isDescending);
                    break;
                case "change":
                    Order.Is(column, Worsening, isDescending);
                    break;
                default:
                    Order.Is(column, FirstNumber, isDescending);
                    break;
            }

            var heading = table.Headings[table.Titles.Index().Single(t => t.Item == title).Index];
            Assert.Equal(isDescending ? "descending" : "ascending", heading.GetAttribute("aria-sort"));
            Assert.Single(table.Headings, h => h.HasAttribute("aria-sort"));
        }
    }

    [Theory]
    [InlineData("region=London", 21, "region London")]
    [InlineData("subtype=Acute%20-%20Specialist", 16, "subtype Acute - Specialist")]
    [InlineData("segment=1", 18, "segment 1")]
    [InlineData("q=mANCHESTER", 1, "name or code contains “mANCHESTER”")]
    [InlineData("q=r0a", 1, "name or code contains “r0a”")]
    public async Task Every_filter_shows_what_it_says_and_counts_it(string query, int count, string words)
    {
        var table = await TableAsync($"{Acute}?{query}");

        Assert.Equal(count, table.Rows.Count);
        Assert.StartsWith($"Showing {count} of 134 acute trusts: {words}.", table.Chosen, StringComparison.Ordinal);
        Assert.Empty(table.Notices);
    }

    [Fact]
    public async Task Filters_hold_together_and_links_keep_them()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "league-tables")
            .Where(r => (r["type"], r["region"], r["adjusted_segment"]) == ("acute", "London", "3"))
            .Select(r => r["org_code"])
            .Order(StringComparer.Ordinal);
        var table = await TableAsync($"{Acute}?region=London&segment=3&sort=-average");

        Assert.Equal(published, table.Codes.Order(StringComparer.Ordinal));
        Assert.Contains($"{Acute}?region=London&segment=3&sort=name", table.Links);
        Assert.Contains($"{Acute}?region=London&segment=3&sort=average", table.Links);
        Assert.Contains($"{Acute}?region=London&segment=3", table.Links);
        Assert.Contains("/quarters/2025-26Q4/league-tables/acute?region=London&segment=3&sort=-average", table.Links);
        Assert.Contains($"{Acute}?sort=-average", table.Links);
        Assert.Equal("-average", table.Select("form input[name=sort]").Single().GetAttribute("value"));
        Assert.Equal(134 - published.Count(), table.Select("svg.overview g.faint").Count);
    }

    [Theory]
    [InlineData("sort=cheapest", "The address asks to sort by “cheapest”, which is not to be had here; it is sorted by Rank.")]
    [InlineData("sort=-", "The address asks to sort by “-”, which is not to be had here; it is sorted by Rank.")]
    [InlineData("region=Atlantis", "The address asks for region “Atlantis”, which is not to be had here; that is left out.")]
    [InlineData("segment=9", "The address asks for segment “9”, which is not to be had here; that is left out.")]
    [InlineData("segment=%3Cscript%3E", "The address asks for segment “<script>”, which is not to be had here; that is left out.")]
    public async Task What_cannot_be_had_is_left_out_and_said_to_be(string query, string sentence)
    {
        var table = await TableAsync($"{Acute}?{query}");

        Assert.Equal([sentence], table.Notices);
        Assert.Equal((await TableAsync(Acute)).Codes, table.Codes);
    }

    [Fact]
    public async Task What_is_searched_for_is_never_markup()
    {
        var page = await portal.TextAsync($"{Acute}?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        var table = PageTable.Of(page, "table");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.StartsWith("Showing 0 of 134 acute trusts: name or code contains “\"><script>alert(1)</script>”.", table.Chosen, StringComparison.Ordinal);
        Assert.Equal("\"><script>alert(1)</script>", table.Select("input[name=q]").Single().GetAttribute("value"));
        Assert.Empty(table.Rows);
    }

    [Fact]
    public async Task Of_a_value_that_is_given_twice_the_last_one_counts() =>
        Assert.StartsWith("Showing 14 of 134 acute trusts: region East.", (await TableAsync($"{Acute}?region=London&region=East")).Chosen, StringComparison.Ordinal);

    [Fact]
    public async Task Dots_and_bars_stand_where_the_figures_are()
    {
        var table = await TableAsync(Acute);
        var published = BundleTable.Of(portal, "2026-27Q1", "league-table-acute")[0];
        var chart = table.Select("table.league tbody svg")[0];

        // The axis goes from 1.00 at 6 to 4.00 at 174.
        Assert.Equal("1.53", published["Average_score"]);
        Assert.Equal("35.68", chart.QuerySelector("circle")!.GetAttribute("cx"));
        Assert.Equal("1.21 to 1.88", published["Likely_range_of_average_score"]);
        Assert.Equal("17.76", chart.QuerySelector(".likely")!.GetAttribute("x1"));
        Assert.Equal("55.28", chart.QuerySelector(".likely")!.GetAttribute("x2"));
        Assert.Equal(3, chart.QuerySelectorAll(".cut").Length);
        Assert.Contains("the cuts between segments, 1.92, 2.32, 2.77.", table.Content, StringComparison.Ordinal);
        Assert.Equal(134, table.Select("svg.overview circle").Count);
        Assert.Equal(table.Column("Financial override").Count(text => text == "yes, held back"), table.Select("svg.overview circle.held").Count);
    }

    [Fact]
    public async Task Pages_of_a_version_link_to_that_version()
    {
        var view = await RenderedPage.SupersededAsync(portal, "2025-26Q4");
        var table = Pages.Leagues.LeagueTable.Of(view, Domain.Organisations.OrganisationType.Ambulance, new Microsoft.AspNetCore.Http.QueryCollection());
        var page = await RenderedPage.OfAsync<Pages.Leagues.LeagueTablePage>(new() { ["Table"] = table });

        Assert.Contains("Superseded.", page, StringComparison.Ordinal);
        Assert.Empty(RenderedPage.LinksOutOfVersion(page, "2025-26Q4"));
        Assert.Contains("/quarters/2025-26Q4/v1/league-tables/ambulance?sort=name", PageTable.Of(page, "table").Links);
        Assert.Contains("/quarters/2025-26Q4/v1/files/nof-2025-26Q4-league-table-ambulance.csv", PageTable.Of(page, "table").Links);
    }

    [Fact]
    public async Task Without_a_quarter_before_it_does_not_say_who_moved()
    {
        var table = await TableAsync("/quarters/2025-26Q3/league-tables/acute?sort=change");

        Assert.DoesNotContain(table.Titles, t => t.StartsWith("Change", StringComparison.Ordinal));
        Assert.Contains("The quarter before is not published, so the table does not say who moved.", table.Content, StringComparison.Ordinal);
        Assert.Equal(["The address asks to sort by “change”, which is not to be had here; it is sorted by Rank."], table.Notices);
    }

    [Theory]
    [InlineData("/league-tables", "/quarters/2026-27Q1/league-tables/acute")]
    [InlineData("/quarters/2025-26Q4/league-tables", "/quarters/2025-26Q4/league-tables/acute")]
    public async Task Without_a_type_the_first_one_is_shown(string address, string leadsTo)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(leadsTo, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("icb")]
    [InlineData("hospitals")]
    public async Task A_type_that_is_not_ranked_has_no_page(string type)
    {
        using var answer = await portal.Client.GetAsync($"/quarters/2026-27Q1/league-tables/{type}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string FirmnessOf(IReadOnlyDictionary<string, string> row) =>
        row["segment_standing"] == "depends-on-one-metric" ? $"hangs on {row["deciding_metric"]}" : row["segment_standing"];

    private static string Printed(string text) => Number(text).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The first number of a text such as <c>segment 3</c> or <c>98%</c>.</summary>
    private static decimal FirstNumber(string text) => Number(string.Concat(text.SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c == '.')));

    /// <summary>By how many segments a trust is worse: 0 of <c>no change</c>, -2 of <c>better: 3 to 1</c>.</summary>
    private static int Worsening(string text)
    {
        var segments = text.Where(char.IsDigit).Select(c => c - '0').ToList();
        return segments.Count == 0 ? 0 : segments[1] - segments[0];
    }

    private async Task<PageTable> TableAsync(string address) => PageTable.Of(await portal.TextAsync(address), "table");
}
