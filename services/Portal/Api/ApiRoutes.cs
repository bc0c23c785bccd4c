using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Methods;
using NofPipeline.Portal.Api.Documents;
using NofPipeline.Portal.Http;
using NofPipeline.Reading.MethodData;
using NofPipeline.Reading.Receipts;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal.Api;

/// <summary>The HTTP API.</summary>
internal static class ApiRoutes
{
    private const int MostReceipts = 1_000;
    private const int UsualReceipts = 100;

    private static readonly QueryParameter After =
        new("after", "Receipts with a higher number; 0, from the beginning, where it is not given.", IsNumber: true) { Minimum = 0 };

    private static readonly QueryParameter Limit =
        new("limit", "So many receipts at most; 100 where it is not given.", IsNumber: true) { Minimum = 1, Maximum = MostReceipts };

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(ApiAddress.Prefix);
        api.MapQuarters();
        api.MapGet("/receipts", ReceiptsAsync)
            .Describe<ReceiptsDocument>("receipts", "Receipts", "Dropped files", "What became of each. `Link` with `rel=\"next\"` leads on while there are more.")
            .TakesQuery(After, Limit, ApiAnswers.Format);
        api.MapGet("/receipts/{number:long}", ReceiptAsync)
            .Describe<Receipt>("receipt", "Receipts", "A dropped file", "The receipt as it stands beside the file, with every finding.")
            .TakesQuery(ApiAnswers.Format);
        api.MapGet("/methods", (HttpContext context, MethodCatalogue methods) => ApiAnswers.Of(
                context, new MethodsDocument { Methods = [.. methods.All.Select(MethodSummary.Of)] }, string.Join(' ', methods.All.Select(m => m.Digest))))
            .Describe<MethodsDocument>("methods", "Methods", "Methods", "The rules of each framework year.")
            .TakesQuery(ApiAnswers.Format);
        api.MapGet("/methods/{id}", Method)
            .Describe<MethodDocument>("method", "Methods", "A method", "The rules as data: every metric with its scoring family and constants, and how segments are made.")
            .TakesQuery(ApiAnswers.Format);
    }

    /// <summary>Names and describes an endpoint.</summary>
    public static RouteHandlerBuilder Describe<TDocument>(this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description) => endpoint
        .WithName(name)
        .WithTags(tag)
        .WithSummary(summary)
        .WithDescription(description)
        .Produces<TDocument>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status406NotAcceptable);

    private static async Task<IResult> ReceiptsAsync(HttpContext context, IIntakeStore files, CancellationToken cancellationToken)
    {
        var (after, limit) = (context.Request.Query.Number(After, 0), (int)context.Request.Query.Number(Limit, UsualReceipts));
        var all = await files.AllAsync(cancellationToken);
        var page = all.Where(f => f.Number > after).Take(limit).ToList();
        if (page.Count > 0 && page[^1].Number < all[^1].Number)
        {
            context.Response.Headers.Link = string.Create(
                CultureInfo.InvariantCulture, $"<{ApiAddress.Prefix}/receipts?{After.Name}={page[^1].Number}&{Limit.Name}={limit}>; rel=\"next\"");
        }

        return ApiAnswers.Of(
            context,
            new ReceiptsDocument { Receipts = [.. page.Select(ReceiptHeadDocument.Of)] },
            all.Count.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IResult> ReceiptAsync(HttpContext context, IIntakeStore files, long number, CancellationToken cancellationToken) =>
        (await files.AllAsync(cancellationToken)).FirstOrDefault(f => f.Number == number) is { } record
            ? ApiAnswers.Of(context, Receipt.Of(record), record.Sha256)
            : context.Problem(StatusCodes.Status404NotFound, FormattableString.Invariant($"No file has the number {number}. {ApiAddress.Prefix}/receipts lists them."));

    private static IResult Method(HttpContext context, MethodCatalogue methods, string id) => methods.Find(id) is { } method
        ? ApiAnswers.Of(context, MethodDocument.Of(method), method.Digest)
        : context.Problem(StatusCodes.Status404NotFound, $"There is no method '{id}'. {ApiAddress.Prefix}/methods lists them.");
}
