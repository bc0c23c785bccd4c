using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Pages.Api;
using NofPipeline.Portal.Pages.Changes;
using NofPipeline.Portal.Pages.Downloads;
using NofPipeline.Portal.Pages.Files;
using NofPipeline.Portal.Pages.Home;
using NofPipeline.Portal.Pages.Leagues;
using NofPipeline.Portal.Pages.Methods;
using NofPipeline.Portal.Pages.Metrics;
using NofPipeline.Portal.Pages.Trusts;

namespace NofPipeline.Portal;

/// <summary>Every page.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHome();
        endpoints.MapTrusts();
        endpoints.MapFiles();
        endpoints.MapMethods();
        endpoints.MapLeagues();
        endpoints.MapMetrics();
        endpoints.MapChanges();
        endpoints.MapDownloads();
        endpoints.MapSchemas();
        endpoints.MapApiPage();
    }
}
