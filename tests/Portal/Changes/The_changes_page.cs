using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using NofPipeline.Portal.Pages.Changes;
using NofPipeline.Portal.Tests.Lists;

namespace NofPipeline.Portal.Tests.Changes;

public sealed class The_changes_page(National_portal portal)
{
    private const string Latest = "/quarters/2026-27Q1/changes";

    [Theory]
    [InlineData("2025-26Q4", 48)]
    [InlineData("2026-27Q1", 80)]
    public async Task Who_moved_and_how_is_as_in_the_bundle(string quarter, int count)
    {
        var published = BundleTable.Of(portal, quarter, "changes").Where(r => r["changed"] == "true").ToDictionary(r => r["org_code"]);
        var table = await TableAsync($"/quarters/{quarter}/changes");

        Assert.Equal(count, published.Count);
        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), table.Codes.Order(StringComparer.Ordinal));
        Assert.Equal(table.Codes.Select(code => MoveOf(published[code])), table.Column("Segment"));
        Assert.StartsWith($"Showing all {count} changes of segment.", table.Chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_are_those_of_the_bundle()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "changes");
        var counts = PageTable.Of(await portal.TextAsync(Latest), "counts");

        Assert.Equal(
            new[] { "acute", "mental-health-and-community", "ambulance" }.Select(type => published.Where(r => r["type"] == type).Select(MoveOf).ToList()).Select(moves => string.Join(
                ' ', moves.Count(m => m[0] == '▲'), moves.Count(m => m[0] == '▼'), moves.Count(m => m[0] == '+'), moves.Count(m => m[0] == '−'), moves.Count(m => m[0] == '='))),
            counts.Rows.Select(cells => string.Join(' ', cells[1..6].Select(PageTable.Text))));

        // As docs/uncertainty.md has them of the nation.
        Assert.Equal(9, counts.Column("By the override").Sum(Count));
        Assert.Equal(0, counts.Column("By decision").Sum(Count));
        Assert.Equal(2, counts.Column("By the average, beyond noise").Sum(Count));
        Assert.Equal(66, counts.Column("By the average or a cut, within noise").Sum(Count));
    }

    [Theory]
    [InlineData("type=ambulance", "type Ambulance trust", 3)]
    [InlineData("direction=better", "direction better", 49)]
    [InlineData("direction=worse", "direction worse", 28)]
    [InlineData("direction=left", "direction left", 3)]
    [InlineData("cause=override", "cause the financial override set in or no longer holds it back", 11)]
    [InlineData("cause=own-values", "cause its own figures", 26)]
    [InlineData("noise=cannot-be-told", "noise cannot be told", 3)]
    [InlineData("q=ambulance", "name or code contains “ambulance”", 3)]
    [InlineData("type=acute&direction=worse&cause=cuts-moved", "type Acute trust; direction worse; cause the cuts between segments moved", 3)]
    public async Task Every_filter_shows_what_it_says_and_counts_it(string query, string words, int count)
    {
        var table = await TableAsync($"{Latest}?{query}");

        Assert.Equal(count, table.Rows.Count);
        Assert.StartsWith($"Showing {count} of 80 changes of segment: {words}.", table.Chosen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-26Q4")]
    [InlineData("2026-27Q1")]
    public async Task What_is_beyond_noise_is_so_in_the_bundle(string quarter)
    {
        var published = BundleTable.Of(portal, quarter, "changes").Where(r => r["changed"] == "true").ToList();
        foreach (var (query, value) in new[] { ("beyond-noise", "true"), ("within-noise", "false") })
        {
            var table = await TableAsync($"/quarters/{quarter}/changes?noise={query}");

            Assert.NotEmpty(table.Rows);
            Assert.Equal(published.Where(r => r["beyond_noise"] == value).Select(r => r["org_code"]).Order(StringComparer.Ordinal), table.Codes.Order(StringComparer.Ordinal));
            Assert.All(table.Column("Noise"), text => Assert.Equal(query.Replace('-', ' '), text));
        }
    }

    [Theory]
    [InlineData("points", "Average metric score")]
    [InlineData("name", "Trust")]
    [InlineData("type", "Type")]
    [InlineData("move", "Segment")]
    [InlineData("noise", "Noise")]
    [InlineData("causes", "Why the segment changed")]
    public async Task Every_column_sorts_both_ways(string key, string title)
    {
        string[] types = ["Acute trust", "Mental health and community trust", "Ambulance trust"];
        foreach (var isDescending in new[] { false, true })
        {
            var table = await TableAsync($"{Latest}?sort={(isDescending ? "-" : "")}{key}");
            Assert.Equal(isDescending ? "descending" : "ascending", table.Headings[table.Titles.Index().Single(t => t.Item == title).Index].GetAttribute("aria-sort"));
            switch (key)
            {
                case "points":
                    // Those that left have an average and no change of it: they come last.
                    Order.Is([.. table.Column(title).SkipLast(3)], Points, isDescending);
                    Assert.All(table.Column(title).TakeLast(3), text => Assert.DoesNotContain(" to ", text, StringComparison.Ordinal));
                    break;
                case "noise":
                    Assert.All(table.Column(title).TakeLast(3), text => Assert.Equal("cannot be told", text));
                    break;
                case "type":
                    Order.Is(table.Column(title), text => types.IndexOf(text), isDescending);
                    break;
                case "move":
                    Order.Is(table.Column(title), text => "▲▼−".IndexOf(text[0], StringComparison.Ordinal), isDescending);
                    break;
                default:
                    Order.Is(table.Column(title), text => new OrdinalText(text.ToUpperInvariant()), isDescending);
                    break;
            }
        }
    }

    [Fact]
    public async Task The_parts_of_every_change_are_drawn_and_add_up()
    {
        var view = await RenderedPage.ViewAsync(portal, "2026-27Q1");
        var table = await TableAsync($"{Latest}?type=acute");
        var end = decimal.Parse(table.Select("svg.range text")[^1].TextContent[^3..], CultureInfo.InvariantCulture);

        Assert.Equal(46, table.Rows.Count);
        foreach (var (code, row) in table.Codes.Zip(table.Rows))
        {
            var average = view.File.Movements[Domain.Organisations.OdsCode.Parse(code)].Average!;
            var bars = row[^1].QuerySelectorAll("rect").Select(r => (From: Number(r.GetAttribute("x")!), Length: Number(r.GetAttribute("width")!))).ToList();

            // The axis goes from -end at 4 over 0 at 100 to end at 196.
            Assert.Equal(average.Parts.Count, bars.Count);
            Assert.InRange(bars.Sum(b => b.From < 99.99m ? -b.Length : b.Length) / 96m * end, average.Change - 0.01m, average.Change + 0.01m);
            Assert.InRange(Points(PageTable.Text(row[3])), average.Change - 0.0051m, average.Change + 0.0051m);
        }
    }

    [Fact]
    public async Task A_change_is_told_in_words_part_by_part()
    {
        var table = await TableAsync("/quarters/2025-26Q4/changes?q=R0A");

        Assert.Equal("−0.42 2.36 to 1.94", Assert.Single(table.Column("Average metric score")));
        Assert.Equal("its own figures (−0.41)", Assert.Single(table.Column("Why the segment changed")));
        Assert.Contains(
            "own figures of a later period −0.44; own figures of another whole year +0.03; others did better or worse −0.01",
            Assert.Single(table.Column("Why the average changed")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_those_in_the_same_segment_the_averages_that_changed_most_are_shown()
    {
        var published = BundleTable.Of(portal, "2026-27Q1", "changes").Where(r => r["changed"] == "false").ToDictionary(r => r["org_code"]);
        var stayed = PageTable.Of(await portal.TextAsync($"{Latest}?type=acute&direction=better"), "stayed");

        Assert.Equal(QuarterChanges.MostUnchanged, stayed.Rows.Count);
        Assert.All(stayed.Codes, code => Assert.Equal("acute", published[code]["type"]));
        Order.Is(stayed.Column("Average metric score"), text => Math.Abs(Points(text)), isDescending: true);
        var least = Math.Abs(Points(stayed.Column("Average metric score")[^1]));
        Assert.All(
            published.Values.Where(r => r["type"] == "acute" && !stayed.Codes.Contains(r["org_code"])),
            r => Assert.True(Math.Abs(Number(r["current_average_score"]) - Number(r["previous_average_score"])) <= least + 0.011m, r["org_code"]));
    }

    [Fact]
    public async Task Odd_values_are_left_out_and_what_is_searched_for_is_never_markup()
    {
        var page = await portal.TextAsync($"{Latest}?q=%3Cscript%3Ealert%3C%2Fscript%3E&direction=sideways&cause=weather&noise=loud&sort=luck");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(
            ["direction “sideways”", "cause “weather”", "noise “loud”", "to sort by “luck”"],
            PageTable.Of(page, "moved").Notices.Select(n => n.Split(", which")[0].Replace("The address asks ", "", StringComparison.Ordinal).Replace("for ", "", StringComparison.Ordinal)));
        Assert.StartsWith("Showing 0 of 80 changes of segment: name or code contains “<script>alert</script>”.", PageTable.Of(page, "moved").Chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_quarter_before_there_is_nothing_to_compare_with()
    {
        var page = PageTable.Of(await portal.TextAsync("/quarters/2025-26Q3/changes"), "moved");

        Assert.Contains("The quarter before is not published, so there is nothing to compare with.", page.Content, StringComparison.Ordinal);
        Assert.Empty(page.Select("table"));
    }

    [Fact]
    public async Task Pages_of_a_version_link_to_that_version()
    {
        var view = await RenderedPage.SupersededAsync(portal, "2025-26Q4");
        var page = await RenderedPage.OfAsync<ChangesPage>(new() { ["View"] = view, ["Changes"] = QuarterChanges.Of(view, new QueryCollection()) });

        Assert.Empty(RenderedPage.LinksOutOfVersion(page, "2025-26Q4"));
        Assert.Contains("/quarters/2025-26Q4/v1/changes?type=acute", PageTable.Of(page, "counts").Links);
    }

    [Fact]
    public async Task Without_a_quarter_the_latest_is_shown()
    {
        using var answer = await portal.Client.GetAsync("/changes", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Latest, answer.Headers.Location!.OriginalString);
    }

    private static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // No final segment is stated in these quarters.
    private static string MoveOf(IReadOnlyDictionary<string, string> row) => (row["previous_adjusted_segment"], row["current_adjusted_segment"]) switch
    {
        ("", _) => "+ new in the tables",
        (_, "") => "− not in the tables any more",
        var (before, now) when before == now => "= no change",
        var (before, now) => string.CompareOrdinal(now, before) < 0 ? $"▲ better: {before} to {now}" : $"▼ worse: {before} to {now}",
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Points(string text) => Number(text.Split(' ')[0].Replace('−', '-'));

    private async Task<PageTable> TableAsync(string address) => PageTable.Of(await portal.TextAsync(address), "moved");
}
