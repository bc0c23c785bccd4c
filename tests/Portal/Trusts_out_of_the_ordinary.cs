namespace NofPipeline.Portal.Tests;

public sealed class Trusts_out_of_the_ordinary(Odd_portal portal)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/quarters/2025-26Q4/trusts")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/why")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/why/OF0082")]
    [InlineData("/quarters/2025-26Q4/trusts/RDY/what-if")]
    [InlineData("/quarters/2025-26Q4/league-tables/mental-health-and-community")]
    public async Task A_name_that_is_markup_is_shown_as_text(string address)
    {
        var text = await portal.TextAsync(address);

        var page = Document.Of(text);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src") is null);
        Assert.Empty(page.QuerySelectorAll("img"));
        if (address != "/")
        {
            Assert.Contains(Odd_portal.Name, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Capability_ratings_and_their_reasons_are_shown()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RDY"));

        var ratings = page.QuerySelectorAll("section").First(s => s.QuerySelector("h2")?.Words() == "Capability rating and support programme");
        Assert.Equal(["amber-red", Odd_portal.Reason, "NHS England, 1 May 2026"], ratings.Row("Provider capability rating"));
        Assert.Equal("green", ratings.Row("quality of care")[0]);
        Assert.Equal("not known", ratings.Row("people and culture")[0]);
        Assert.Equal(7, ratings.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_support_programme_leads_to_segment_5_and_to_what_follows_from_it()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RF4"));
        var whatIf = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RF4/what-if"));

        Assert.Equal("segment 5 set by decision (recorded by hand: NHS England, 2026-04-02)", page.Fact("Final segment"));
        Assert.Contains(
            "Provider Improvement Programme: yes, which leads to final segment 5 (persistent failings, NHS England, 2 April 2026).",
            page.Body!.Words(),
            StringComparison.Ordinal);
        Assert.Contains("Intensive support through the Provider Improvement Programme.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("A decision (improvement-programme) sets segment 5: no metric value changes that.", whatIf.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integrated_care_board_has_pages_that_say_it_is_not_segmented()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/QE1"));
        var why = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/QE1/why"));
        var whatIf = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/QE1/what-if"));
        var list = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts?q=QE1"));

        Assert.Contains("Organisations of the type “Integrated care board” have no segment", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal("green", page.DocumentElement.Row("Provider capability rating")[0]);
        Assert.Equal(["Not segmented", "Metrics", "Capability rating and support programme"], page.QuerySelectorAll("h2").Select(h => h.Words()));
        var shown = page.QuerySelectorAll("h3").Single(h => h.Words() == "Shown, not scored").NextElementSibling!;
        Assert.DoesNotContain("Score", shown.QuerySelectorAll("th[scope=col]").Select(th => th.Words()));
        Assert.Equal(["1.5", "%", "Mar-26 no earlier quarter", "1 of 1"], shown.Row("OF0005").Take(4));
        Assert.Contains("are not segmented", why.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("It has no segment in Q4 2025/26", whatIf.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal("not segmented", list.DocumentElement.Row("Lancashire and South Cumbria")[3]);
    }

    [Fact]
    public async Task In_a_first_quarter_there_is_nothing_to_compare_with()
    {
        var page = Document.Of(await portal.TextAsync("/quarters/2025-26Q4/trusts/RJ7"));

        Assert.Contains("The quarter before is not published, so there is nothing to compare with.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("no earlier quarter", page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("h3"), h => h.Words() == "Values over quarters");
    }

    [Fact]
    public async Task An_original_that_is_gone_or_damaged_is_named_and_the_rest_is_explained()
    {
        const string Address = "/quarters/2025-26Q4/trusts/RJ7/why/OF0013";
        var original = Directory.EnumerateFiles(Path.Combine(portal.Workplace.Data, "content"), "*", SearchOption.AllDirectories)
            .First(f => File.ReadAllText(f).Contains("2025-26Q4,RJ7,OF0013,", StringComparison.Ordinal));
        var aside = Path.Combine(portal.Workplace.Root, "aside");
        File.Move(original, aside);
        var gone = await portal.TextAsync(Address);
        await File.WriteAllTextAsync(original, "changed", TestContext.Current.CancellationToken);
        var damaged = await portal.TextAsync(Address);
        File.Move(aside, original, overwrite: true);
        var back = await portal.TextAsync(Address);

        Assert.Contains("The original of metric-values-2025-26Q4.csv", gone, StringComparison.Ordinal);
        Assert.Contains("The stored original of metric-values-2025-26Q4.csv has been changed.", damaged, StringComparison.Ordinal);
        Assert.All([gone, damaged, back], page => Assert.Contains("\"76.62\"", Document.Of(page).Body!.TextContent, StringComparison.Ordinal));
        Assert.All([gone, damaged], page => Assert.Empty(Document.Of(page).QuerySelectorAll("pre")));
        Assert.StartsWith("2025-26Q4,RJ7,OF0013,%,76.62,", Document.Of(back).QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read", back, StringComparison.Ordinal);
    }
}
