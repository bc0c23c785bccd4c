using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Methods;
using NofPipeline.Portal.Pages.Trusts;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Tests;

public sealed class A_trust_has_a_page(National_portal portal)
{
    private static readonly string Published = Path.Combine(RepositoryRoot.Folder, "samples", "published");

    [Theory]
    [InlineData("2025-26Q4", "RDY")]
    [InlineData("2025-26Q3", "RF4")]
    [InlineData("2026-27Q1", "RJ7")]
    [InlineData("2026-27Q1", "RX8")]
    public async Task Its_figures_are_those_that_NHS_England_published(string quarter, string code)
    {
        var method = portal.Services.GetRequiredService<MethodCatalogue>().For(Quarter.Parse(quarter))!;
        var published = (await File.ReadAllLinesAsync(Path.Combine(Published, $"published-results-{quarter}.csv"), TestContext.Current.CancellationToken))
            .Select(line => line.Split(','))
            .Where(fields => fields[1] == code)
            .ToDictionary(fields => fields[2], fields => (Value: fields[3], Rank: fields[4]));

        var page = Document.Of(await portal.TextAsync($"/quarters/{quarter}/trusts/{code}"));

        var compared = 0;
        foreach (var row in MetricRows(page).Where(r => published.ContainsKey(r.Id) && r.Cells.Count == 6))
        {
            Assert.Equal(Number(published[row.Id].Value), Number(row.Cells[0]));
            Assert.StartsWith(published[row.Id].Rank.Length == 0 ? "not ranked" : $"{published[row.Id].Rank} of ", row.Cells[3], StringComparison.Ordinal);
            if (method.Metrics.First(m => m.Id.Value == row.Id).ScoreId is { } scoreId)
            {
                Assert.Equal(Number(published[scoreId.Value].Value), Number(row.Cells[4].Split(' ')[0]));
            }

            compared++;
        }

        Assert.True(compared > 5, $"{compared} metrics were compared.");
        Assert.All(method.Domains.Where(d => published.ContainsKey(d.ScoreId.Value)), domain =>
        {
            var row = TableUnder(page, "Domain profile").Row(domain.Name);
            Assert.Equal(Number(published[domain.ScoreId.Value].Value), Number(row[0].Split(' ')[0]));
            Assert.Equal($"segment {Number(published[domain.SegmentId.Value].Value)}", row[1]);
            Assert.StartsWith($"{published[domain.ScoreId.Value].Rank} of ", row[2], StringComparison.Ordinal);
        });
        Assert.Equal($"segment {published[method.Summary.Adjusted.Value].Value}", page.Fact("Adjusted segment"));
        Assert.Equal($"segment {published[method.Summary.Unadjusted.Value].Value}", page.Fact("Unadjusted segment"));
        Assert.StartsWith($"{published[method.Summary.Adjusted.Value].Rank} of ", page.Fact("League rank"), StringComparison.Ordinal);
        Assert.Equal(Number(published[method.Summary.Average.Value].Value), Number(page.Fact("Average metric score").Split(',')[0]));
    }

    [Fact]
    public async Task Its_rank_and_average_stand_beside_their_likely_ranges()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RDY"));

        Assert.StartsWith("24 of 61 mental health and community trusts, likely range 6 to 49; 25 by average alone", page.Fact("League rank"), StringComparison.Ordinal);
        Assert.StartsWith("2.21, likely range 1.73 to 2.73;", page.Fact("Average metric score"), StringComparison.Ordinal);
        var probabilities = (await StoredAsync("2025-26Q4", "RDY")).Likely!.Segments.Select(p => (p * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%").ToList();
        Assert.Equal(probabilities, page.QuerySelector("table.narrow")!.QuerySelectorAll("td").Select(td => td.Words()));
        Assert.Contains($"segment 2 {probabilities[1]}", page.QuerySelector("svg.shares")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_firmly_it_is_in_its_segment_is_told_with_the_choices_that_would_move_it()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RDY"));
        var borderline = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RDY"));
        var clear = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7"));

        Assert.Contains(
            "Its segment depends on one metric: Percentage of patients waiting over 52 weeks for community services (OF0005).", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Borderline. Metrics as good as those chosen", borderline.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Clearly in its segment.", clear.Body!.Words(), StringComparison.Ordinal);
        var stored = await StoredAsync("2025-26Q4", "RDY");
        var moving = stored.Sensitivity!.Without.Where(w => w.Outcome.Adjusted != stored.Adjusted).Select(w => w.Item.Value).ToList();
        var firmness = TableUnder(page, "How sure the segment is", 1);
        Assert.Equal(["OF0005"], moving);
        Assert.Equal(moving, firmness.QuerySelectorAll("tbody th").Select(th => th.Words()).Where(t => t.StartsWith("Without ", StringComparison.Ordinal)).Select(t => t[^7..^1]));
        Assert.Equal(
            stored.Sensitivity.OtherCuts!.Outcome.LeagueRank.ToString(CultureInfo.InvariantCulture), firmness.Row("The cuts of nof-2026-27")[2]);
    }

    [Fact]
    public async Task A_trust_held_back_by_the_financial_override_says_so()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7"));

        Assert.Equal("Applies (derived from the scores of OF0079 and OF0081): segment 2 becomes 3.", page.Fact("Financial override"));
        Assert.Equal(
            ["nof-2025-26", "2.05 (1.69 to 2.41)", "segment 2", "yes", "segment 3", "not stated", "47 of 134 (35 to 80)"],
            TableUnder(page, "Segments over quarters").Row("Q4 2025/26"));
        Assert.Equal("nof-2026-27, new in this quarter", TableUnder(page, "Segments over quarters").Row("Q1 2026/27")[0]);
        Assert.Contains("Final segment by quarter: Q3 2025/26 not stated (adjusted 3), Q4 2025/26 not stated (adjusted 3), Q1 2026/27 not stated (adjusted 3)", page.QuerySelector("svg.steps")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_has_its_trend_and_says_how_old_its_figure_is()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7"));

        var own = MetricRows(page).First(r => r.Id == "OF0013").Cells;
        Assert.Equal(["78.7", "%", "Q1 26/27 new this quarter", "37 of 123"], own.Take(4));
        Assert.DoesNotContain(page.QuerySelectorAll("svg.spark"), s => s.GetAttribute("aria-label")!.Contains("78.7%", StringComparison.Ordinal));
        Assert.EndsWith("not comparable: another method", own[5], StringComparison.Ordinal);
        var before = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RJ7"));
        Assert.Contains(before.QuerySelectorAll("svg.spark"), s => s.GetAttribute("aria-label") == "Q3 2025/26 80.17%, Q4 2025/26 76.62%");
        Assert.EndsWith("worse", MetricRows(before).First(r => r.Id == "OF0013").Cells[5], StringComparison.Ordinal);
        Assert.Equal("2025 unchanged since Q4 2025/26", MetricRows(page).First(r => r.Id == "OF0061").Cells[2]);
        var values = TableUnder(page, "Values over quarters").Row("OF0013");
        Assert.Equal(3, values.Count);
        Assert.Equal("78.7%, Q1 26/27, score 2.35", values[2]);
    }

    /// <summary>
    /// Every metric of every trust. Over the change of method nothing is better or worse; within a year it is where unit and kind of period are the same, and
    /// a plan is not compared with what came of it.
    /// </summary>
    [Theory]
    [InlineData("2025-26Q4", true)]
    [InlineData("2026-27Q1", false)]
    public async Task Better_and_worse_are_said_of_the_same_thing_only(string quarter, bool isSaid)
    {
        var shelf = portal.Services.GetRequiredService<QuarterShelf>();
        var view = (await shelf.FindAsync(quarter, null, TestContext.Current.CancellationToken))!;
        var history = await shelf.HistoryAsync(view, TestContext.Current.CancellationToken);
        var lines = view.File.Inputs.Keys.SelectMany(code => TrustSheet.Of(view, history, code)!.Metrics).Where(l => l.Points[^2].Score is not null).ToList();

        Assert.True(lines.Count > 2_000, $"{lines.Count} values have one before them.");
        Assert.Equal(isSaid, lines.Exists(l => l.Change is "better" or "worse"));
        Assert.All(lines.Where(l => l.Change is "better" or "worse" or "same"), l => Assert.Equal(l.Points[^2].Measurand, l.Points[^1].Measurand));
        Assert.All(lines.Where(l => l.Metric.Id.Value == "OF0079"), l => Assert.StartsWith("not comparable", l.Change, StringComparison.Ordinal));
        Assert.All(lines.Where(l => l.Change.StartsWith("not comparable", StringComparison.Ordinal)), l => Assert.Null(l.Trend[^2]));
    }

    [Fact]
    public async Task The_change_of_its_average_is_taken_apart()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7"));

        var parts = page.QuerySelectorAll("h3").First(h => h.Words().StartsWith("Why the average changed by +0.277", StringComparison.Ordinal)).NextElementSibling!;
        Assert.Equal(277, parts.QuerySelectorAll("td").Sum(td => (int)(Number(td.Words()) * 1000)));
        Assert.Contains("league rank 47 before, 51 now", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_segment_and_low_priority_areas_entail_is_told_with_sources()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RF4"));

        var entailed = page.QuerySelectorAll("section").First(s => s.QuerySelector("h2")?.Words() == "What follows from it");
        Assert.Contains("The segment guides how intensely NHS England oversees the provider", entailed.Words(), StringComparison.Ordinal);
        Assert.Contains("Source: NHS England, NHS Oversight Framework 2026/27 methodology manual", entailed.Words(), StringComparison.Ordinal);
        Assert.Contains(entailed.QuerySelectorAll("tbody td"), td => td.QuerySelector("strong")?.Words() == "low" && td.Words().Contains("Delivery of key national priorities", StringComparison.Ordinal));
        Assert.Contains(entailed.QuerySelectorAll("tbody td"), td => td.Words() == "not low");
    }

    [Fact]
    public async Task All_trusts_are_listed_by_name()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts"));

        var names = page.QuerySelectorAll("tbody th").Select(th => th.Words()).ToList();
        Assert.Equal(205, names.Count);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(["RDY", "Mental health and community trust", "South West", "segment 2"], page.DocumentElement.Row("Dorset Healthcare University"));
        Assert.Equal("/quarters/2025-26Q4/trusts/RDY", page.QuerySelectorAll("tbody th a").First(a => a.Words().StartsWith("Dorset Healthcare", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Theory]
    [InlineData("dorset", 3)]
    [InlineData("rdy", 1)]
    [InlineData("DORSET healthcare", 1)]
    [InlineData("<script>", 0)]
    public async Task Trusts_are_found_by_parts_of_the_name_or_the_code(string asked, int found)
    {
        var text = await portal.TextAsync($"/quarters/2025-26Q4/trusts?q={Uri.EscapeDataString(asked)}");

        var page = Document.Of(text);
        Assert.Equal(found, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(asked, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_quarter_the_list_is_that_of_the_latest()
    {
        using var answer = await portal.Client.GetAsync("/trusts", TestContext.Current.CancellationToken);

        Assert.Equal("/quarters/2026-27Q1/trusts", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/quarters/2025-26Q4/trusts/ZZZ")]
    [InlineData("/quarters/2025-26Q4/trusts/ZZZ/why")]
    [InlineData("/quarters/2025-26Q4/trusts/ZZZ/what-if")]
    [InlineData("/quarters/2025-26Q4/trusts/nonsense")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/why/OF9999")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/why/OF0028")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/why/nonsense!")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<OrganisationSegments> StoredAsync(string quarter, string organisation) =>
        (await portal.Services.GetRequiredService<QuarterShelf>().FindAsync(quarter, null, TestContext.Current.CancellationToken))!
            .File.Segments[OdsCode.Parse(organisation)];

    private static IElement TableUnder(IDocument page, string heading, int before = 0)
    {
        var title = page.QuerySelectorAll("h2, h3").First(h => h.Words() == heading);
        return page.QuerySelectorAll("table").Where(t => title.CompareDocumentPosition(t).HasFlag(DocumentPositions.Following)).ElementAt(before);
    }

    /// <summary>Metrics and composites with their cells.</summary>
    private static IEnumerable<(string Id, IReadOnlyList<string> Cells)> MetricRows(IDocument page) =>
        from row in page.QuerySelectorAll("tbody tr")
        let id = row.QuerySelector("th .quiet")?.Words()
        where id is not null
        select (id, (IReadOnlyList<string>)[.. row.QuerySelectorAll("td").Select(td => td.Words())]);

    private static decimal Number(string text) => decimal.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
