using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Methods;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Pages.Metrics;

/// <summary><c>/quarters/{quarter}/metrics</c>: every metric. <c>/quarters/{quarter}/metrics/{metric}</c>: one of all organisations.</summary>
internal static class MetricRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLatest("/metrics", view => $"{view.Path}/metrics");
        endpoints.MapQuarterPage("/metrics", (context, view) => context.Page<MetricListPage>(view.State, new { View = view }));
        endpoints.MapQuarterPage("/metrics/{metric}", (context, view) =>
            MetricTable.Of(view, context.RequestServices.GetRequiredService<MethodCatalogue>(), (string?)context.Request.RouteValues["metric"], context.Request.Query) is { } table
                ? context.Page<MetricPage>(view.State, new { Table = table })
                : Results.NotFound());
    }
}
