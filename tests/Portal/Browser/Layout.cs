using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>How a page is laid out in the window.</summary>
internal static class Layout
{
    private const string Overflowing = """
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const inRegion = e => e.parentElement?.closest('.scroll') !== null;
            return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !inRegion(e))
                .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')}: ${e.textContent.trim().slice(0, 40)}`)
                .concat(`the page is ${document.documentElement.scrollWidth} wide`);
        }
        """;

    private const string OutOfReach = """
        () => [...document.querySelectorAll('*')]
            .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth)
            .filter(e => e.tabIndex < 0 || !['region', 'group'].includes(e.getAttribute('role')) || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))
            .map(e => `cannot be scrolled by keyboard: ${e.tagName.toLowerCase()}.${e.className}`)
        """;

    private const string ClippedText = """
        () => [...document.querySelectorAll('main *')]
            .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && !e.closest('.unseen') && e.scrollWidth > e.clientWidth + 1)
            .map(e => `cut off: ${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)
        """;

    private const string StillScrolling = """
        () => [...document.querySelectorAll('main *')]
            .filter(e => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && !e.closest('.unseen'))
            .map(e => `${e.tagName.toLowerCase()}.${e.className}`)
        """;

    /// <summary>What makes the whole page scroll sideways, and what scrolls by itself but not by keyboard, in a window of a width.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAtAsync(this IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, Visitor.Desktop.Height);
        string[] found = [.. await page.EvaluateAsync<string[]>(Overflowing), .. await page.EvaluateAsync<string[]>(OutOfReach)];
        return [.. found.Select(problem => $"at {width}: {problem}")];
    }

    /// <summary>What breaks when text alone is twice as large, or is spaced as a reader may need it (WCAG 1.4.4 and 1.4.12).</summary>
    public static async Task<IReadOnlyList<string>> ProblemsWithLargeTextAsync(this IPage page)
    {
        await page.SetViewportSizeAsync(Visitor.Desktop.Width, Visitor.Desktop.Height);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        string[] large = [.. await page.EvaluateAsync<string[]>(Overflowing), .. await page.EvaluateAsync<string[]>(ClippedText)];
        await page.EvaluateAsync("""
            () => {
                document.documentElement.style.fontSize = '';
                for (const e of document.querySelectorAll('main *'))
                    Object.assign(e.style, { lineHeight: 1.5, letterSpacing: '0.12em', wordSpacing: '0.16em' });
            }
            """);
        string[] spaced = [.. await page.EvaluateAsync<string[]>(Overflowing), .. await page.EvaluateAsync<string[]>(ClippedText)];
        await page.EvaluateAsync("() => { for (const e of document.querySelectorAll('main *')) e.removeAttribute('style'); }");
        return [.. large.Select(problem => $"large text: {problem}"), .. spaced.Select(problem => $"spaced text: {problem}")];
    }

    /// <summary>What is on paper and should not be, and what is cut off there.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsOnPaperAsync(this IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        List<string> problems = [.. (await page.EvaluateAsync<string[]>(StillScrolling)).Select(e => $"cut off on paper: {e}")];
        foreach (var part in new[] { "header nav", ".skip", "form" })
        {
            var shown = page.Locator(part).Filter(new LocatorFilterOptions { Visible = true });
            problems.AddRange(Enumerable.Repeat($"of no use on paper: {part}", await shown.CountAsync()));
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        return problems;
    }
}
