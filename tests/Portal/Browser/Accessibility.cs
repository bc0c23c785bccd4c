using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NofPipeline.Portal.Tests.Browser;

/// <summary>axe-core over a page.</summary>
internal static class Accessibility
{
    /// <summary>Every rule of WCAG 2.0 to 2.2 at levels A and AA, and what axe-core holds to be good practice besides.</summary>
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },

        // What passed need not be told element by element.
        ResultTypes = [ResultType.Violations],

        // Off in axe-core unless asked for.
        Rules = new Dictionary<string, RuleOptions> { [TargetSize] = new() { Enabled = true } },
    };

    /// <summary>The rule of WCAG 2.2.</summary>
    public const string TargetSize = "target-size";

    public static Task<AxeResult> RunAxeRulesAsync(this IPage page) => page.RunAxe(Rules);

    /// <summary>What axe-core finds wrong, each with the elements.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page) =>
    [
        .. (await page.RunAxeRulesAsync()).Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    {string.Join("\n    ", v.Nodes.Take(5).Select(n => n.Html))}"),
    ];
}
