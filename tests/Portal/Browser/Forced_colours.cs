using Microsoft.Playwright;
using NofPipeline.Portal.Tests.Routes;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>A reader's own colours, such as white on black, replace those of the page.</summary>
public sealed class Forced_colours(National_portal portal, Chromium chromium)
{
    private const string Drawn = """
        () => [...document.querySelectorAll('svg, svg *')].map(e => [e.tagName, getComputedStyle(e).fill, getComputedStyle(e).stroke].join(' '))
        """;

    private const string Grounds = "() => [...document.querySelectorAll('svg')].map(e => getComputedStyle(e).backgroundColor)";

    private const string Unmarked = """
        () => [...document.querySelectorAll('.segment')].filter(e => getComputedStyle(e).borderStyle !== 'solid' || e.textContent.trim() === '').length
        """;

    [Fact]
    public async Task Charts_keep_theirs_on_a_ground_of_their_own_and_segments_their_number_and_frame()
    {
        await using var usual = await chromium.VisitAsync(portal.Address);
        await using var forced = await chromium.VisitAsync(portal.Address, settings =>
        {
            settings.ForcedColors = ForcedColors.Active;
            settings.ColorScheme = ColorScheme.Dark;
        });
        var charts = 0;
        foreach (var address in PortalRoutes.Examples(AnswerKind.Page).Where(a => a.StartsWith("/quarters/", StringComparison.Ordinal)))
        {
            await usual.OpenAsync(address);
            await forced.OpenAsync(address);

            Assert.Equal(await usual.Page.EvaluateAsync<string[]>(Drawn), await forced.Page.EvaluateAsync<string[]>(Drawn));
            var grounds = await forced.Page.EvaluateAsync<string[]>(Grounds);
            Assert.All(grounds, ground => Assert.Equal("rgb(255, 255, 255)", ground));
            charts += grounds.Length;
            Assert.Equal(0, await forced.Page.EvaluateAsync<int>(Unmarked));
        }

        Assert.True(charts > 100, $"{charts} charts");
        Assert.Equal("rgb(0, 0, 0)", await forced.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
    }
}
