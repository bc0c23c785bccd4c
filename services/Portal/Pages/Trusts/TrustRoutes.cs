using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;

namespace NofPipeline.Portal.Pages.Trusts;

/// <summary>
/// <c>/quarters/{quarter}/trusts</c>: every organisation; <c>/trusts</c>: those of the latest quarter. <c>…/trusts/{code}</c>: one of them,
/// <c>…/why</c> and <c>…/why/{metric}</c>: the explanation, <c>…/what-if</c>: what would move it.
/// </summary>
internal static class TrustRoutes
{
    public static void MapTrusts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLatest("/trusts", view => $"{view.Path}/trusts");
        endpoints.MapQuarterPage("/trusts", (context, view) =>
            context.Request.Query["q"].ToString() is { Length: <= TrustSearch.MostAsked } asked
                ? context.Page<TrustsPage>(view.State, new { Search = new TrustSearch(view, asked.Trim()) })
                : Results.BadRequest());
        endpoints.MapTrustPage(string.Empty, TrustAsync);
        endpoints.MapTrustPage("/why", WhyAsync);
        endpoints.MapTrustPage("/why/{metric}", WhyMetricAsync);
        endpoints.MapTrustPage("/what-if", WhatIfAsync);
    }

    /// <summary>A page of every organisation of a quarter. One that the quarter has nothing of is not found.</summary>
    private static void MapTrustPage(this IEndpointRouteBuilder endpoints, string path, Func<HttpContext, QuarterView, Organisation, Task<IResult>> page) =>
        endpoints.MapQuarterPage("/trusts/{code}" + path, async (context, view) =>
            OdsCode.TryParse(context.Request.RouteValues["code"] as string, out var code) && view.File.Inputs.TryGetValue(code, out var found)
                ? await page(context, view, found.Organisation)
                : Results.NotFound());

    private static async Task<IResult> TrustAsync(HttpContext context, QuarterView view, Organisation organisation)
    {
        var quarters = await context.RequestServices.GetRequiredService<QuarterShelf>().HistoryAsync(view, context.RequestAborted);
        var moves = context.RequestServices.GetRequiredService<Moves>().Known(view, organisation.Code);
        return TrustSheet.Of(view, quarters, organisation.Code) is { } sheet
            ? context.Page<TrustPage>(
                string.Join(' ', quarters.Select(q => q.State).Append(moves is null ? "without moves" : "with moves")), new { Sheet = sheet, Moves = moves })
            : Results.NotFound();
    }

    private static async Task<IResult> WhyAsync(HttpContext context, QuarterView view, Organisation organisation)
    {
        try
        {
            var answer = await context.RequestServices.GetRequiredService<Explanations>().OutlineAsync(view, organisation.Code, context.RequestAborted);
            return context.Page<WhyPage>(view.State, new { View = view, Answer = answer });
        }
        catch (InvalidDataException unexplained)
        {
            return context.Page<UnexplainedPage>(view.State, new { View = view, Organisation = organisation, Sentence = unexplained.Message });
        }
    }

    private static async Task<IResult> WhyMetricAsync(HttpContext context, QuarterView view, Organisation organisation)
    {
        if (!MetricId.TryParse(context.Request.RouteValues["metric"] as string, out var metric) || !Has(view, organisation.Code, metric))
        {
            return Results.NotFound();
        }

        try
        {
            var explained = await context.RequestServices.GetRequiredService<Explanations>().MetricAsync(view, organisation.Code, metric, context.RequestAborted);
            return context.Page<WhyMetricPage>(string.Join(' ', explained.Unread.Prepend(view.State)), new { View = view, Asked = metric, Explained = explained });
        }
        catch (InvalidDataException unexplained)
        {
            return context.Page<UnexplainedPage>(view.State, new { View = view, Organisation = organisation, Sentence = unexplained.Message });
        }
    }

    private static async Task<IResult> WhatIfAsync(HttpContext context, QuarterView view, Organisation organisation)
    {
        var moves = view.File.Segments.ContainsKey(organisation.Code)
            ? await context.RequestServices.GetRequiredService<Moves>().FindAsync(view, organisation.Code, context.RequestAborted)
            : null;
        return context.Page<WhatIfPage>(view.State, new { View = view, Organisation = organisation, Moves = moves });
    }

    /// <summary>Whether there is a figure to explain, under the id of a value, a score or a composite.</summary>
    private static bool Has(QuarterView view, OdsCode code, MetricId metric) =>
        view.File.Scores.TryGetValue(code, out var scores)
        && (scores.Metrics.Any(m => m.Metric == metric || m.ScoreId == metric) || scores.Composites.Any(c => c.Id == metric));
}
