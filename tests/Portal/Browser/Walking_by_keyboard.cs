using System.Text.Json;
using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>Everything can be reached, seen and left with the Tab key alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11).</summary>
public sealed class Walking_by_keyboard(National_portal portal, Chromium chromium)
{
    /// <summary>The focused element: its place in the document's order, and what is wrong with how it shows.</summary>
    private const string Focused = """
        () => {
            const e = document.activeElement;
            if (e === document.body || e === document.documentElement) return { at: -1, name: 'the document', problem: '' };
            const s = getComputedStyle(e), r = e.getBoundingClientRect();
            const name = `${e.tagName.toLowerCase()} ${(e.textContent || e.id).trim().slice(0, 40)}`;
            const isMarked = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
            const isInView = r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth && r.width > 0 && r.height > 0;
            return { at: [...document.querySelectorAll('*')].indexOf(e), name, problem: !isMarked ? 'focus cannot be seen' : !isInView ? 'is out of view' : '' };
        }
        """;

    private const string Focusable = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
            .filter(e => e.checkVisibility({ checkVisibilityCSS: true })).length
        """;

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        await using var visitor = await chromium.VisitAsync(portal.Address);
        await visitor.OpenAsync("/");

        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.Locator("a.skip");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/quarters/2025-26Q4/league-tables/ambulance")]
    [InlineData("/quarters/2025-26Q4/trusts/RRU")]
    public async Task Every_link_field_and_scrolling_region_is_reached_in_order_and_none_keeps_the_focus(string address)
    {
        await using var visitor = await chromium.VisitAsync(portal.Address);
        await visitor.OpenAsync(address);
        var all = await visitor.Page.EvaluateAsync<int>(Focusable);
        List<string> problems = [];
        var last = -1;
        var reached = 0;
        for (; reached <= all; reached++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var focused = await visitor.Page.EvaluateAsync<JsonElement>(Focused);
            var at = focused.GetProperty("at").GetInt32();
            if (at < last)
            {
                break;
            }

            if (at == last)
            {
                problems.Add($"keeps the focus: {focused.GetProperty("name")}");
            }

            if (focused.GetProperty("problem").GetString() is { Length: > 0 } problem)
            {
                problems.Add($"{problem}: {focused.GetProperty("name")}");
            }

            last = at;
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Equal(all, reached);
    }
}
