using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Home;

/// <summary><c>/</c>: the latest quarter. <c>/quarters/{quarter}</c>: any other.</summary>
internal static class HomeRoutes
{
    public static void MapHome(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", async (HttpContext context, QuarterShelf shelf, CancellationToken cancellationToken) =>
            await shelf.FindAsync("latest", null, cancellationToken) is { } view
                ? context.Page<HomePage>(view.State, new { View = view })
                : new RazorComponentResult<EmptyPage>()).ExcludeFromDescription();
        endpoints.MapQuarterPage(string.Empty, (context, view) => context.Page<HomePage>(view.State, new { View = view }));
    }
}
