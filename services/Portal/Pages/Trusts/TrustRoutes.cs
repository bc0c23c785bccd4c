using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Domain.Organisations;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary><c>/quarters/{quarter}/trusts</c>: every organisation; <c>/trusts</c>: those of the latest quarter. <c>…/trusts/{code}</c>: one of them.</summary>
internal static class TrustRoutes
{
    public static void MapTrusts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLatest("/trusts", view => $"{view.Path}/trusts");
        endpoints.MapQuarterPage("/trusts", (context, view) =>
            context.Request.Query["q"].ToString() is { Length: <= TrustSearch.MostAsked } asked
                ? context.Page<TrustsPage>(view.State, new { Search = new TrustSearch(view, asked.Trim()) })
                : Results.BadRequest());
        endpoints.MapTrustPage(string.Empty, (context, sheet) => Task.FromResult(context.Page<TrustPage>(StateOf(sheet), new { Sheet = sheet })));
    }

    /// <summary>A page of every organisation of a quarter. One that the quarter has nothing of is not found.</summary>
    private static void MapTrustPage(this IEndpointRouteBuilder endpoints, string path, Func<HttpContext, TrustSheet, Task<IResult>> page) =>
        endpoints.MapQuarterPage("/trusts/{code}" + path, async (context, view) =>
        {
            if (!OdsCode.TryParse(context.Request.RouteValues["code"] as string, out var code) || !view.File.Inputs.ContainsKey(code))
            {
                return Results.NotFound();
            }

            var quarters = await context.RequestServices.GetRequiredService<QuarterShelf>().HistoryAsync(view, context.RequestAborted);
            return TrustSheet.Of(view, quarters, code) is { } sheet ? await page(context, sheet) : Results.NotFound();
        });

    /// <summary>Its page has figures of every quarter.</summary>
    private static string StateOf(TrustSheet sheet) => string.Join(' ', sheet.History.Select(q => q.View.State).Prepend(sheet.View.State));
}
