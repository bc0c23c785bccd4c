using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using NofPipeline.Methods;
using NofPipeline.Portal.Pages.Metrics;
using NofPipeline.Portal.Tests.Lists;

namespace NofPipeline.Portal.Tests.Metrics;

public sealed class Metric_pages(National_portal portal)
{
    private const string FourHours = "/quarters/2026-27Q1/metrics/OF0013";

    [Theory]
    [InlineData("2026-27Q1", "OF0013")]
    [InlineData("2026-27Q1", "OF0079")]
    [InlineData("2025-26Q4", "OF0061")]
    public async Task Values_ranks_and_quartiles_are_those_of_the_bundle(string quarter, string metric)
    {
        string[] types = ["acute", "mental-health-and-community", "ambulance"];
        foreach (var type in types)
        {
            var published = BundleTable.Of(portal, quarter, $"metric-results-{type}").Where(r => r["Metric_ID"] == metric).ToDictionary(r => r["Trust_code"]);
            if (published.Count == 0)
            {
                continue;
            }

            var table = await TableAsync($"/quarters/{quarter}/metrics/{metric}?type={type}");
            var inOrder = table.Codes.Select(code => published[code]).ToList();

            Assert.Equal(published.Count, table.Rows.Count);
            Assert.Equal(inOrder.Select(r => Number(r["Rank"])), table.Column("Rank within type").Select(Number));
            Assert.Equal(inOrder.Select(r => Number(r["Rank"])).Order(), inOrder.Select(r => Number(r["Rank"])));
            Assert.Equal(inOrder.Select(r => Number(r["Value"])), table.Column("Value").Select(FirstNumber));
            Assert.Equal(inOrder.Select(r => r["Units"]), table.Column("Unit"));
            Assert.Equal(inOrder.Select(r => r["Reporting_date"]), table.Column("Period"));
            var quartiles = table.Select("[aria-label=Quartiles] tbody tr").Single().Children.Select(PageTable.Text).ToList();
            Assert.Equal(
                new[] { "Lower_quartile", "Median_value", "Upper_quartile" }.Select(column => Number(inOrder[0][column])),
                quartiles[4..7].Select(text => Math.Round(Number(text), 2, MidpointRounding.AwayFromZero)));
        }
    }

    [Theory]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public async Task Every_metric_and_composite_has_a_page_with_the_scores_of_the_bundle(string quarter)
    {
        var published = BundleTable.Of(portal, quarter, "scores").GroupBy(r => r["metric_id"]).ToList();

        Assert.InRange(published.Count, 32, 49);
        foreach (var metric in published)
        {
            var table = await TableAsync($"/quarters/{quarter}/metrics/{metric.Key}?sort=name");
            var shown = table.Codes.Zip(table.Titles.Contains("Score") ? table.Column("Score") : Enumerable.Repeat("not scored", table.Rows.Count));

            Assert.Equal(
                metric.Select(r => (r["org_code"], r["score"].Length == 0 ? "not scored" : Number(r["score"]).ToString("0.00", CultureInfo.InvariantCulture))).Order(),
                shown.Select(s => (s.First, s.Second.Split(' ')[0] == "not" ? s.Second : s.Second.Split(' ')[0])).Order());
        }
    }

    [Theory]
    [InlineData("rank", "Rank within type")]
    [InlineData("score", "Score")]
    [InlineData("value", "Value")]
    public async Task A_column_of_figures_sorts_both_ways(string key, string title)
    {
        Order.Is((await TableAsync($"{FourHours}?sort={key}")).Column(title), FirstNumber, isDescending: false);
        Order.Is((await TableAsync($"{FourHours}?sort=-{key}")).Column(title), FirstNumber, isDescending: true);
    }

    [Theory]
    [InlineData("name", "Trust")]
    [InlineData("type", "Type")]
    [InlineData("unit", "Unit")]
    public async Task A_column_of_texts_sorts_both_ways(string key, string title)
    {
        // Infections come in two units; finance is of every type.
        var address = key == "unit" ? "/quarters/2025-26Q4/metrics/OF0048" : "/quarters/2026-27Q1/metrics/OF0079";
        foreach (var isDescending in new[] { false, true })
        {
            var column = (await TableAsync($"{address}?sort={(isDescending ? "-" : "")}{key}")).Column(title);
            if (key == "type")
            {
                string[] types = ["Acute trust", "Mental health and community trust", "Ambulance trust"];
                Order.Is(column, text => types.IndexOf(text), isDescending);
            }
            else
            {
                Order.Is(column, text => new OrdinalText(text.ToUpperInvariant()), isDescending);
            }
        }
    }

    [Fact]
    public async Task Rows_that_are_equal_in_a_column_stay_in_the_order_that_they_are_in()
    {
        // All figures of a metric are of one period in the national sample.
        var table = await TableAsync($"{FourHours}?sort=-period");

        Assert.Equal(["Q1 26/27"], table.Column("Period").Distinct());
        Assert.Equal((await TableAsync(FourHours)).Codes, table.Codes);
    }

    [Fact]
    public async Task A_score_has_the_word_of_its_band_and_bands_are_counted()
    {
        var table = await TableAsync(FourHours);
        var counts = table.Select("[aria-label=Quartiles] tbody tr").Single().Children.Select(PageTable.Text).ToList();

        Assert.All(table.Column("Score"), text => Assert.Equal(
            FirstNumber(text) switch { <= 1.75m => "strong", <= 2.5m => "above middle", <= 3.25m => "below middle", _ => "weak" }, text.Split(' ', 2)[1]));
        Assert.Equal(
            new[] { "strong", "above middle", "below middle", "weak" }.Select(word => table.Column("Score").Count(text => text.EndsWith($" {word}", StringComparison.Ordinal) && text.Split(' ', 2)[1] == word)),
            counts[8..].Select(text => int.Parse(text, CultureInfo.InvariantCulture)));
        Assert.Equal(123, counts[8..].Sum(text => int.Parse(text, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Every_trust_is_a_tick_and_what_is_not_searched_for_is_faint()
    {
        var table = await TableAsync($"{FourHours}?q=r0a");
        var ticks = table.Select("svg.strip .tick");

        Assert.Equal(123, ticks.Count);
        Assert.Equal("Manchester University NHS Foundation Trust: 74.7%", PageTable.Text(Assert.Single(ticks, t => !t.ClassList.Contains("faint"))));

        // The axis goes from 51.3 at 160 to 96 at 840.
        Assert.Equal("515.97", Assert.Single(ticks, t => !t.ClassList.Contains("faint")).GetAttribute("x1"));
        Assert.Equal("529.66", Assert.Single(table.Select("svg.strip .median")).GetAttribute("x1"));
        Assert.Equal(
            "Acute trusts, 123 figures from 51.3% to 96%: lower quartile 70.85%, median 75.6%, upper quartile 79.75%",
            table.Select("svg.strip").Single().GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Units_are_kept_apart_and_the_published_quartiles_beside_them()
    {
        var table = await TableAsync("/quarters/2025-26Q4/metrics/OF0048");

        Assert.Equal(2, table.Select("svg.strip").Count);
        Assert.Contains(
            "As NHS England publishes them, units taken together, the quartiles of acute trusts are 1.0625, 1.165 and 1.3275.", table.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composite_shows_what_it_is_made_of()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "scores");
        var table = await TableAsync("/quarters/2026-27Q1/metrics/OF2080?q=r0b");
        var components = published.Where(r => r["org_code"] == "R0B" && r["metric_id"] is "OF0079" or "OF0081").Where(r => r["org_code"] == "R0B").ToList();

        Assert.Equal(2, components.Count);
        Assert.Equal(
            string.Join(", ", components.Select(r => $"{r["metric_id"]} {Number(r["score"]).ToString("0.00", CultureInfo.InvariantCulture)}")),
            Assert.Single(table.Column("Scores that it is made of")));
        Assert.Contains("/quarters/2026-27Q1/metrics/OF0079", table.Links);
    }

    [Fact]
    public async Task Quarters_whose_method_has_no_such_metric_are_not_linked_to()
    {
        Assert.DoesNotContain((await TableAsync("/quarters/2026-27Q1/metrics/OF0001")).Links, l => l.StartsWith("/quarters/2025-26Q4/metrics", StringComparison.Ordinal));
        Assert.Contains("/quarters/2025-26Q4/metrics/OF0013?type=acute&sort=-value", (await TableAsync($"{FourHours}?type=acute&sort=-value")).Links);
    }

    [Fact]
    public async Task The_list_leads_to_every_metric_and_counts_its_trusts()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "scores").CountBy(r => r["metric_id"]).ToDictionary();
        var list = PageTable.Of(await portal.TextAsync("/quarters/2026-27Q1/metrics"), "none");
        var rows = list.Select("table.metrics tbody tr").ToDictionary(
            tr => tr.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1], tr => tr.Children.Select(PageTable.Text).ToList());

        Assert.Equal(published, rows.Where(r => r.Value[4] != "0").ToDictionary(r => r.Key, r => int.Parse(r.Value[4], CultureInfo.InvariantCulture)));
        Assert.Equal("through a composite", rows["OF0079"][3]);
        Assert.Equal("in the average", rows["OF0013"][3]);
        Assert.DoesNotContain(list.Select("h2"), h => h.Id == "contextual");
    }

    [Fact]
    public async Task Contextual_metrics_are_listed_apart()
    {
        var view = await RenderedPage.ViewAsync(portal, "2026-27Q1");
        var contextual = view.Method with { Metrics = [.. view.Method.Metrics.Select(m => m.Id.Value == "OF0013" ? m with { Contextual = true, Averaged = false } : m)] };
        var page = await RenderedPage.OfAsync<MetricListPage>(new() { ["View"] = view with { File = view.File with { Current = view.Current with { Method = contextual } } } });

        Assert.Equal(["/quarters/2026-27Q1/metrics/OF0013"], PageTable.Of(page, "contextual").Rows.Select(r => r[0].QuerySelector("a")!.GetAttribute("href")));
        Assert.Single(PageTable.Of(page, "none").Links, l => l.EndsWith("/OF0013", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_a_version_link_to_that_version()
    {
        var view = await RenderedPage.SupersededAsync(portal, "2025-26Q4");
        var list = await RenderedPage.OfAsync<MetricListPage>(new() { ["View"] = view });
        var page = await RenderedPage.OfAsync<MetricPage>(new() { ["Table"] = MetricTable.Of(view, MethodCatalogue.Embedded(), "OF1080", new QueryCollection()) });

        Assert.Empty(RenderedPage.LinksOutOfVersion(list, "2025-26Q4"));
        Assert.Empty(RenderedPage.LinksOutOfVersion(page, "2025-26Q4"));
        Assert.Contains("/quarters/2025-26Q4/v1/metrics/OF1080?sort=name", PageTable.Of(page, "table").Links);
    }

    [Fact]
    public async Task What_is_searched_for_is_never_markup_and_an_unknown_type_is_said_to_be_none()
    {
        var page = await portal.TextAsync($"{FourHours}?q=%3Cscript%3E&type=hospital&sort=nothing");

        Assert.DoesNotContain("<script>\"", page, StringComparison.Ordinal);
        Assert.Equal(
            [
                "The address asks for type “hospital”, which is not to be had here; that is left out.",
                "The address asks to sort by “nothing”, which is not to be had here; it is sorted by Rank within type.",
            ],
            PageTable.Of(page, "table").Notices);
        Assert.StartsWith("Showing 0 of 123 figures: name or code contains “<script>”.", PageTable.Of(page, "table").Chosen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quarters/2026-27Q1/metrics/OF9999")]
    [InlineData("/quarters/2025-26Q4/metrics/OF0001")]
    [InlineData("/quarters/2025-26Q4/metrics/%3Cscript%3E")]
    public async Task What_the_method_does_not_have_has_no_page(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_quarter_the_latest_is_shown()
    {
        using var answer = await portal.Client.GetAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Equal("/quarters/2026-27Q1/metrics", answer.Headers.Location!.OriginalString);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal FirstNumber(string text) => Number(text.TrimEnd('%').Split(' ')[0]);

    private async Task<PageTable> TableAsync(string address) => PageTable.Of(await portal.TextAsync(address), "table");
}
