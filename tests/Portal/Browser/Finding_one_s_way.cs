using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>What people do on the pages: follow, sort, choose, go back, pass an address on.</summary>
public sealed class Finding_one_s_way(National_portal portal, Chromium chromium)
{
    private const string Acute = "/quarters/2025-26Q4/league-tables/acute";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_front_page_to_the_line_of_a_file(bool withScripts)
    {
        await using var visitor = await chromium.VisitAsync(portal.Address, settings => settings.JavaScriptEnabled = withScripts);
        await visitor.OpenAsync("/");
        await FollowAsync(visitor, "Q4 2025/26");
        await FollowAsync(visitor, "Acute trust");
        Assert.Equal(Acute, visitor.Address);
        await FollowAsync(visitor, "Royal Papworth Hospital NHS Foundation Trust");
        Assert.Equal("/quarters/2025-26Q4/trusts/RGM", visitor.Address);
        await FollowAsync(visitor, "Why: the arithmetic");
        Assert.Equal("/quarters/2025-26Q4/trusts/RGM/why", visitor.Address);
        await visitor.Page.Locator("main a[href*='/why/OF']").First.ClickAsync();

        Assert.Contains("metric-values-2025-26Q4.csv", await visitor.ContentAsync(), StringComparison.Ordinal);
        await visitor.Page.GoBackAsync();
        await visitor.Page.GoBackAsync();
        Assert.Contains("Royal Papworth", await visitor.HeadingAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_column_heading_sorts_one_way_and_then_the_other_and_back_undoes_it()
    {
        await using var visitor = await chromium.VisitAsync(portal.Address);
        await visitor.OpenAsync(Acute);
        Assert.Equal("Royal Papworth Hospital NHS Foundation Trust", await FirstNameAsync(visitor));
        Assert.Equal("ascending", await SortedByAsync(visitor, "Rank"));

        await HeadingOf(visitor, "Trust").ClickAsync();
        Assert.Equal("ascending", await SortedByAsync(visitor, "Trust"));
        Assert.Null(await SortedByAsync(visitor, "Rank"));
        var ascending = await FirstNameAsync(visitor);
        await HeadingOf(visitor, "Trust").ClickAsync();
        Assert.Equal("descending", await SortedByAsync(visitor, "Trust"));
        var descending = await FirstNameAsync(visitor);
        Assert.True(string.CompareOrdinal(ascending, descending) < 0, $"{ascending}, {descending}");

        await visitor.Page.GoBackAsync();
        Assert.Equal(ascending, await FirstNameAsync(visitor));
        await visitor.Page.GoBackAsync();
        Assert.Equal(Acute, visitor.Address);
        Assert.Equal("Royal Papworth Hospital NHS Foundation Trust", await FirstNameAsync(visitor));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_chosen_is_shown_stays_when_sorted_and_is_an_address_to_pass_on(bool withScripts)
    {
        await using var visitor = await chromium.VisitAsync(portal.Address, settings => settings.JavaScriptEnabled = withScripts);
        await visitor.OpenAsync(Acute);
        var all = await Rows(visitor).CountAsync();

        await visitor.Page.GetByLabel("Region").SelectOptionAsync("London");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        var chosen = await Rows(visitor).CountAsync();
        Assert.InRange(chosen, 1, all - 1);
        Assert.Equal(chosen, await Rows(visitor).Filter(new() { HasText = "London" }).CountAsync());
        await HeadingOf(visitor, "Trust").ClickAsync();
        Assert.Equal(chosen, await Rows(visitor).CountAsync());
        Assert.Equal("London", await visitor.Page.GetByLabel("Region").InputValueAsync());

        await using var friend = await chromium.VisitAsync(portal.Address);
        await friend.OpenAsync(visitor.Address);
        Assert.Equal(await visitor.ContentAsync(), await friend.ContentAsync());
        await visitor.Page.GoBackAsync();
        await visitor.Page.GoBackAsync();
        Assert.Equal(all, await Rows(visitor).CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    private static async Task FollowAsync(Visitor visitor, string text) =>
        await visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = text }).First.ClickAsync();

    private static ILocator Rows(Visitor visitor) => visitor.Page.Locator("table.league tbody tr");

    private static ILocator HeadingOf(Visitor visitor, string column) =>
        visitor.Page.Locator("table.league thead th a").Filter(new() { HasText = column }).First;

    private static Task<string> FirstNameAsync(Visitor visitor) => Rows(visitor).First.Locator("th a").InnerTextAsync();

    private static Task<string?> SortedByAsync(Visitor visitor, string column) =>
        HeadingOf(visitor, column).Locator("xpath=ancestor::th").GetAttributeAsync("aria-sort");
}
