using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages;

/// <summary>Pages about a quarter: <c>/quarters/{quarter}/…</c> as it is, <c>/quarters/{quarter}/v{version}/…</c> as it was published.</summary>
internal static class QuarterRoutes
{
    public static readonly IReadOnlyList<string> Prefixes = ["/quarters/{quarter}", "/quarters/{quarter}/v{version:int}"];

    /// <summary>A page of every quarter. A quarter or a version that there is none of is not found.</summary>
    /// <param name="endpoints">Where pages are mapped.</param>
    /// <param name="path">Behind the quarter, such as <c>/changes</c>.</param>
    /// <param name="page">The answer; route values and the query are in the request.</param>
    public static void MapQuarterPage(this IEndpointRouteBuilder endpoints, string path, Func<HttpContext, QuarterView, IResult> page) =>
        endpoints.MapQuarterPage(path, (context, view) => Task.FromResult(page(context, view)));

    /// <summary>As above, for pages that read more from the store.</summary>
    public static void MapQuarterPage(this IEndpointRouteBuilder endpoints, string path, Func<HttpContext, QuarterView, Task<IResult>> page)
    {
        foreach (var prefix in Prefixes)
        {
            endpoints.MapGet(prefix + path, async (HttpContext context, QuarterShelf shelf, string quarter, int? version, CancellationToken cancellationToken) =>
                await shelf.FindAsync(quarter, version, cancellationToken) is { } view ? await page(context, view) : Results.NotFound()).ExcludeFromDescription();
        }
    }

    /// <summary>An address without a quarter, such as <c>/changes</c>, leads to the latest one's page.</summary>
    public static void MapLatest(this IEndpointRouteBuilder endpoints, string path, Func<QuarterView, string> page) =>
        endpoints.MapGet(path, async (QuarterShelf shelf, CancellationToken cancellationToken) =>
            Results.Redirect(await shelf.FindAsync("latest", null, cancellationToken) is { } view ? page(view) : "/")).ExcludeFromDescription();
}
