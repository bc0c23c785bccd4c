using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Pages.Changes;
using NofPipeline.Portal.Pages.Home;
using NofPipeline.Portal.Pages.Leagues;
using NofPipeline.Portal.Pages.Metrics;

namespace NofPipeline.Portal.Pages;

/// <summary>Every page.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHome();
        endpoints.MapLeagues();
        endpoints.MapMetrics();
        endpoints.MapChanges();
    }
}
