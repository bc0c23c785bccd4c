using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Pages.Api;
using NofPipeline.Portal.Pages.Downloads;
using NofPipeline.Portal.Pages.Home;

namespace NofPipeline.Portal.Pages;

/// <summary>Every page.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHome();
        endpoints.MapDownloads();
        endpoints.MapSchemas();
        endpoints.MapApiPage();
    }
}
