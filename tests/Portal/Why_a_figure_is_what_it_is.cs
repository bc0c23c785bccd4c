namespace NofPipeline.Portal.Tests;

public sealed class Why_a_figure_is_what_it_is(National_portal portal)
{
    [Fact]
    public async Task A_segment_is_explained_down_to_the_average()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7/why"));

        Assert.Contains("Final segment not stated; adjusted segment 3", page.QuerySelectorAll("h2").Select(h => h.Words()));
        Assert.Equal("The financial override allows no segment better than 3: segment 2 becomes 3.", page.Fact("adjusted 3"));
        Assert.Equal("2.32 is above 1.92 and not above 2.32: segment 2.", page.Fact("unadjusted 2"));
        Assert.StartsWith("65.0701025312768119375 / 28 = 2.32393223325988614063, printed half up to 2 decimals.", page.Fact("average 2.32"), StringComparison.Ordinal);
        Assert.Equal(["17.775611", "9", "1.98", "segment 1", "2.07 / 2.52 / 2.91", "20 of 131"], page.DocumentElement.Row("Access to services"));
        Assert.DoesNotContain("Not explained", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_metric_leads_to_its_file_and_line()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7/why"));

        var row = page.DocumentElement.Row("OF0013");
        Assert.Equal(["78.7%", "2.35", "2.346154", "misses it, 19 of 105"], row.Take(4));
        Assert.Equal("[1] line 797", row[4]);
        Assert.StartsWith("metric-values-2026-27Q1.csv, SHA-256 ", page.Fact("[1]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-27Q1", "RJ7", "OF0013")]
    [InlineData("2026-27Q1", "RJ7", "OF2013", "OF0013")]
    [InlineData("2025-26Q4", "RDY", "OF0082")]
    public async Task The_page_of_a_metric_has_its_line_as_it_stands_in_the_file(string quarter, string code, string asked, string? metric = null)
    {
        var name = $"metric-values-{quarter}.csv";
        var lines = await File.ReadAllLinesAsync(Workplace.Samples[name], TestContext.Current.CancellationToken);
        var index = Array.FindIndex(lines, l => l.StartsWith($"{quarter},{code},{metric ?? asked},", StringComparison.Ordinal));

        var page = Document.Of(await portal.TextAsync($"/quarters/{quarter}/trusts/{code}/why/{asked}"));

        Assert.Equal(lines[index], page.QuerySelectorAll("pre").Single().TextContent);
        Assert.StartsWith($"\"{lines[index].Split(',')[4]}\" in column value", page.Fact($"line {index + 1}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_metric_has_its_arithmetic()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2026-27Q1/trusts/RJ7/why/OF0013"));

        Assert.Equal("2 + 2 × (k - 1) / (m - 1)", page.Fact("formula"));
        Assert.Equal("2 + 2 × (19 - 1) / (105 - 1) = 2.34615384615384615385; printed half up to 2 decimals 2.35", page.Fact("score"));
    }

    [Fact]
    public async Task The_page_of_a_composite_has_its_components_with_their_lines()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RDY/why/OF1080"));

        Assert.Contains("OF1080", page.QuerySelector("h2")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["made of", "made of"], page.QuerySelectorAll("dt").Select(dt => dt.Words()).Where(t => t == "made of"));
        Assert.Equal(2, page.QuerySelectorAll("pre").Length);
    }
}
