using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Tests.Lists;

/// <summary>A page of a quarter as it would be, were something about the quarter otherwise.</summary>
internal static class RenderedPage
{
    public static async Task<QuarterView> ViewAsync(National_portal portal, string quarter) =>
        (await portal.Services.GetRequiredService<QuarterShelf>().FindAsync(quarter, null, TestContext.Current.CancellationToken))!;

    /// <summary>The quarter, had a newer version been published since.</summary>
    public static async Task<QuarterView> SupersededAsync(National_portal portal, string quarter) => await ViewAsync(portal, quarter) with { Latest = 2 };

    public static async Task<string> OfAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>What links to the quarter without naming its version, the link to the current version apart.</summary>
    public static IEnumerable<string> LinksOutOfVersion(string markup, string quarter) => PageTable.Of(markup, string.Empty).Links
        .Where(l => l.StartsWith($"/quarters/{quarter}", StringComparison.Ordinal) && !l.StartsWith($"/quarters/{quarter}/v1", StringComparison.Ordinal))
        .Where(l => l != $"/quarters/{quarter}");
}
