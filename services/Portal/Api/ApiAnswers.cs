using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Portal.Http;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Api;

/// <summary>Documents as answers to requests.</summary>
internal static class ApiAnswers
{
    /// <summary>Overrules the <c>Accept</c> header, for browsers.</summary>
    public static readonly QueryParameter Format =
        new("format", "`json` or `csv`, for clients that cannot set an Accept header; it overrules the header.") { Values = ["json", "csv"] };

    /// <summary>The document of a quarter, or the same as the CSV file of the publication.</summary>
    /// <param name="context">The request.</param>
    /// <param name="header">What the address is about.</param>
    /// <param name="document">The document; <c>null</c> where there is none.</param>
    /// <param name="csvFile">The CSV file's name; <c>null</c> where there is none that fits.</param>
    /// <param name="missing">What to say where there is no document.</param>
    public static async Task<IResult> OfQuarterAsync<TDocument>(
        HttpContext context, SnapshotHeader header, Func<Task<TDocument?>> document, string? csvFile, Func<string> missing)
        where TDocument : class
    {
        if (Choose(context) is not { } form)
        {
            return context.Problem(StatusCodes.Status406NotAcceptable, "This address has application/json, and most tables of a published quarter text/csv. Ask for one of them.");
        }

        var isImmutable = context.Request.RouteValues.ContainsKey("version");
        if (form == MediaTypes.Csv)
        {
            return header.Parts.FirstOrDefault(p => p.Key == csvFile) is { } file
                ? await context.FileAsync(context.RequestServices.GetRequiredService<ISnapshotStore>(), file, isImmutable)
                : context.Problem(StatusCodes.Status406NotAcceptable, ReasonForNoCsv(header, csvFile));
        }

        if (await document() is not { } content)
        {
            return context.Problem(StatusCodes.Status404NotFound, missing());
        }

        return Json(context, content, string.Create(CultureInfo.InvariantCulture, $"{header.Id} {header.Version}"), isImmutable);
    }

    /// <summary>A document that is about no version of a quarter.</summary>
    /// <param name="context">The request.</param>
    /// <param name="content">The document.</param>
    /// <param name="state">Everything that it depends on besides its address and the program.</param>
    public static IResult Of<TDocument>(HttpContext context, TDocument content, string state)
        where TDocument : class => Choose(context) == MediaTypes.Json
        ? Json(context, content, state, isImmutable: false)
        : context.Problem(StatusCodes.Status406NotAcceptable, "This address has application/json only.");

    private static IResult Json<TDocument>(HttpContext context, TDocument content, string state, bool isImmutable)
        where TDocument : class =>
        EntityTags.IsKnown(context, state, isImmutable) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(content);

    private static string? Choose(HttpContext context)
    {
        var accepted = MediaTypes.Choose(context, MediaTypes.Json, MediaTypes.Csv);
        return context.Request.Query.TryGetValue(Format.Name, out var format) ? (format == "csv" ? MediaTypes.Csv : MediaTypes.Json) : accepted;
    }

    private static string ReasonForNoCsv(SnapshotHeader header, string? csvFile)
    {
        if (header.Series.Stage != SnapshotStage.Publication)
        {
            return $"{header.Series.Quarter} is provisional, and files are made when a quarter is published. Ask for application/json.";
        }

        return csvFile is null
            ? $"This address has application/json only. The tables of {header.Series.Quarter} as CSV are listed under \"files\" of {ApiAddress.Prefix}/quarters/{header.Series.Quarter}."
            : $"{header.Series.Quarter} has no file {csvFile}. What it has is listed under \"files\" of {ApiAddress.Prefix}/quarters/{header.Series.Quarter}.";
    }
}
