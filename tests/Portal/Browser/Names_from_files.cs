using System.Net;
using NofPipeline.Portal.Tests.Routes;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>What files call things is text on every page, whatever it looks like.</summary>
public sealed class Names_from_files(Odd_portal portal, Chromium chromium)
{
    [Fact]
    public async Task A_trust_and_a_file_that_are_named_as_markup_run_nothing_and_are_shown_as_they_are()
    {
        await using var visitor = await chromium.VisitAsync(portal.Client.BaseAddress!);
        List<string> problems = [];
        var shown = new Dictionary<string, int> { [Odd_portal.Name] = 0, [Odd_portal.Reason] = 0, [Odd_portal.FileName] = 0 };
        foreach (var address in await AddressesAsync())
        {
            await visitor.OpenAsync(address);
            if (await visitor.Page.Locator("main :is(script, img, [onerror])").CountAsync() > 0)
            {
                problems.Add($"{address}: a name has become markup");
            }

            var text = await visitor.Page.Locator("html").InnerTextAsync();
            foreach (var name in shown.Keys.Where(name => text.Contains(name, StringComparison.Ordinal)))
            {
                shown[name]++;
            }

            if (text.Contains("&lt;", StringComparison.Ordinal))
            {
                problems.Add($"{address}: a name is encoded twice");
            }
        }

        problems.AddRange(visitor.Complaints);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.All(shown, name => Assert.True(name.Value > 0, $"{name.Key} is on no page"));
    }

    /// <summary>Every page type, over the trust and the files of this store.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        List<string> addresses = [];
        foreach (var page in PortalRoutes.Pages.Select(page => page.Replace("R0A", Odd_portal.Code, StringComparison.Ordinal).Replace("league-tables/acute", "league-tables/mental-health-and-community", StringComparison.Ordinal)))
        {
            using var answer = await portal.Client.GetAsync(page, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                addresses.Add(page);
            }
        }

        var files = Document.Of(await portal.TextAsync("/files")).QuerySelectorAll("main a[href^='/files/']").Select(a => a.GetAttribute("href")!);
        return [.. addresses.Union(files)];
    }
}
