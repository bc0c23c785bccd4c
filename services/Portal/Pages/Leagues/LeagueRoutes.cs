using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Leagues;

/// <summary><c>/quarters/{quarter}/league-tables/{type}</c>; without a type the first one's.</summary>
internal static class LeagueRoutes
{
    public static void MapLeagues(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLatest("/league-tables", FirstPath);
        endpoints.MapQuarterPage("/league-tables", (_, view) => Results.Redirect(FirstPath(view)));
        endpoints.MapQuarterPage("/league-tables/{type}", (context, view) =>
            OrganisationTypes.TryParse((string?)context.Request.RouteValues["type"], out var type) && LeagueTable.Of(view, type, context.Request.Query) is { } table
                ? context.Page<LeagueTablePage>(view.State, new { Table = table })
                : Results.NotFound());
    }

    private static string FirstPath(QuarterView view) => view.Types.Select(t => (OrganisationType?)t).FirstOrDefault() is { } type ? view.LeaguePath(type) : view.Path;
}
