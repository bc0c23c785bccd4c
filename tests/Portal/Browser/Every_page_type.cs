using NofPipeline.Portal.Tests.Routes;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>What holds of every page, whatever it shows.</summary>
public sealed class Every_page_type(National_portal portal, Chromium chromium)
{
    public static TheoryData<string> Pages => [.. PortalRoutes.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_accessible_at_every_size_and_on_paper_and_fetches_nothing_from_elsewhere(string address)
    {
        await using var visitor = await chromium.VisitAsync(portal.Address);
        await visitor.OpenAsync(address);

        List<string> problems = [.. await visitor.Page.ViolationsAsync()];
        problems.AddRange(await visitor.Page.ProblemsAtAsync(1280));
        problems.AddRange(await visitor.Page.ProblemsAtAsync(400));
        problems.AddRange(await visitor.Page.ProblemsAtAsync(320));
        problems.AddRange(await visitor.Page.ProblemsWithLargeTextAsync());
        problems.AddRange(await visitor.Page.ProblemsOnPaperAsync());
        problems.AddRange(visitor.Complaints);

        Assert.True(problems.Count == 0, $"{address}\n{string.Join('\n', problems)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_scripts_it_says_the_same(string address)
    {
        await using var with = await chromium.VisitAsync(portal.Address);
        await using var without = await chromium.VisitAsync(portal.Address, settings => settings.JavaScriptEnabled = false);
        await with.OpenAsync(address);
        await without.OpenAsync(address);

        Assert.Equal(await with.ContentAsync(), await without.ContentAsync());
        Assert.Empty(without.Complaints);
    }

    [Fact]
    public async Task The_checks_see_what_is_wrong()
    {
        await using var visitor = await chromium.VisitAsync(portal.Address);
        await visitor.OpenAsync("/");
        await visitor.Page.EvaluateAsync("""
            () => {
                const main = document.querySelector('main');
                main.insertAdjacentHTML('beforeend', '<img src="/missing.png"><div class="wide">wide</div><p><a href="/a">a</a><a href="/b">b</a></p><button onclick="x()">press</button>');
                Object.assign(main.querySelector('.wide').style, { width: '3000px' });
                for (const a of main.querySelectorAll('p:last-of-type a')) Object.assign(a.style, { display: 'inline-block', fontSize: '6px', width: '6px', height: '6px', overflow: 'hidden' });
            }
            """);
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var violations = await visitor.Page.ViolationsAsync();
        Assert.Contains(violations, v => v.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.StartsWith(Accessibility.TargetSize, StringComparison.Ordinal));
        Assert.Contains(await visitor.Page.ProblemsAtAsync(400), p => p.Contains("div.wide", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.Contains("missing.png", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
