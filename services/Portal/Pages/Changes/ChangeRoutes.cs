using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Pages.Changes;

/// <summary><c>/quarters/{quarter}/changes</c>: who moved since the quarter before, and why.</summary>
internal static class ChangeRoutes
{
    public static void MapChanges(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLatest("/changes", view => $"{view.Path}/changes");
        endpoints.MapQuarterPage("/changes", (context, view) =>
            context.Page<ChangesPage>(view.State, new { View = view, Changes = QuarterChanges.Of(view, context.Request.Query) }));
    }
}
