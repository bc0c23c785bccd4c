using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Domain.Calendar;
using NofPipeline.Portal.Api.Documents;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Quarters;
using NofPipeline.Snapshots;

namespace NofPipeline.Portal.Api;

/// <summary>Everything below <c>quarters/{quarter}</c>, as the quarter is at present, and below <c>quarters/{quarter}/v{version}</c>, as it was published.</summary>
internal static class QuarterApi
{
    public static void MapQuarters(this IEndpointRouteBuilder api)
    {
        api.MapGet("/quarters", QuartersAsync)
            .Describe<QuartersDocument>("quarters", "Quarters", "Quarters", "Every quarter as it is at present, newest first.")
            .TakesQuery(ApiAnswers.Format);
        api.MapGet("/quarters/{quarter}/versions", VersionsAsync)
            .Describe<VersionsDocument>("versions", "Quarters", "Versions of a quarter", "When each was published, when and why a newer one took its place.")
            .TakesQuery(ApiAnswers.Format);
        Map(api, string.Empty, "quarter", "Quarters", "A quarter", "Segment counts, cuts, what is missing, files.", (view, _) => QuarterDocument.Of(view));
        Map(
            api, "/league-tables", "leagueTables", "League tables", "League tables of all types", "CSV: `nof-<quarter>-league-tables.csv` of the bundle.",
            (view, _) => LeagueTablesDocument.Of(view), (quarter, _) => $"nof-{quarter}-league-tables.csv");
        Map(
            api, "/league-tables/{type}", "leagueTable", "League tables", "The league table of a type", "CSV: `nof-<quarter>-league-table-<type>.csv` of the bundle, in NHS England's columns.",
            (view, values) => LeagueTableDocument.Of(view, Text(values, "type")), (quarter, values) => $"nof-{quarter}-league-table-{values["type"]}.csv",
            values => $"There is no league table of '{values["type"]}' in the quarter. Types are acute, mental-health-and-community, ambulance and icb.");
        Map(api, "/trusts", "trusts", "Trusts", "Trusts", "Every organisation that has figures, with its segments and ranks.", (view, _) => TrustsDocument.Of(view));
        Map(
            api, "/trusts/{code}", "trust", "Trusts", "A trust", "Segments, likely ranges, domains, and every metric value with score and ranks.",
            (view, values) => TrustDocument.Of(view, Text(values, "code")),
            missing: values => $"'{values["code"]}' has no figures in the quarter. Trusts are named by their ODS code in capitals, such as R0A; {ApiAddress.Prefix}/quarters/{values["quarter"]}/trusts lists them.");
        Map(api, "/metrics", "metrics", "Metrics", "Metrics", "Every metric and composite of the method in the quarter.", (view, _) => MetricsDocument.Of(view));
        Map(
            api, "/metrics/{id}", "metric", "Metrics", "A metric", "Quartiles per type, and the value, score and ranks of every organisation.",
            (view, values) => MetricDocument.Of(view, Text(values, "id")),
            missing: values => $"The method of the quarter has no metric '{values["id"]}'. Ids are such as OF0013; {ApiAddress.Prefix}/quarters/{values["quarter"]}/metrics lists them.");
        Map(
            api, "/changes", "changes", "Changes", "Changes since the quarter before", "Who moved and why. CSV: `nof-<quarter>-changes.csv` of the bundle, without the parts of the average.",
            (view, _) => ChangesDocument.Of(view), (quarter, _) => $"nof-{quarter}-changes.csv");
    }

    private static async Task<IResult> QuartersAsync(HttpContext context, QuarterShelf shelf, CancellationToken cancellationToken)
    {
        var headers = await shelf.CurrentAsync(cancellationToken);
        return ApiAnswers.Of(
            context,
            new QuartersDocument { Quarters = [.. headers.Select(QuarterHeadDocument.Of)] },
            string.Join(' ', headers.Select(h => FormattableString.Invariant($"{h.Id} {h.Version}"))));
    }

    private static async Task<IResult> VersionsAsync(
        HttpContext context, QuarterShelf shelf, PublicationShelf publications, string quarter, CancellationToken cancellationToken)
    {
        if (await shelf.HeaderAsync(quarter, null, cancellationToken) is not { } current)
        {
            return NoQuarter(context, quarter, null);
        }

        var versions = current.Series.Stage == SnapshotStage.Publication ? await publications.VersionsAsync(current, cancellationToken) : [];
        return ApiAnswers.Of(
            context,
            new VersionsDocument { Versions = [.. versions.Select(VersionDocument.Of)] },
            FormattableString.Invariant($"{current.Id} {current.Version}"));
    }

    private static void Map<TDocument>(
        IEndpointRouteBuilder api,
        string path,
        string name,
        string tag,
        string summary,
        string description,
        Func<QuarterView, RouteValueDictionary, TDocument?> document,
        Func<Quarter, RouteValueDictionary, string>? csv = null,
        Func<RouteValueDictionary, string>? missing = null)
        where TDocument : class
    {
        foreach (var isVersion in (bool[])[false, true])
        {
            var endpoint = api.MapGet(
                (isVersion ? "/quarters/{quarter}/v{version:int}" : "/quarters/{quarter}") + path,
                async (HttpContext context, QuarterShelf shelf, CancellationToken cancellationToken) =>
                {
                    var values = context.Request.RouteValues;
                    var quarter = Text(values, "quarter");
                    int? version = isVersion ? int.Parse(Text(values, "version"), System.Globalization.CultureInfo.InvariantCulture) : null;
                    return await shelf.HeaderAsync(quarter, version, cancellationToken) is { } header
                        ? await ApiAnswers.OfQuarterAsync(
                            context,
                            header,
                            async () => document((await shelf.FindAsync(quarter, version, cancellationToken))!, values),
                            csv?.Invoke(header.Series.Quarter, values),
                            () => missing!(values))
                        : NoQuarter(context, quarter, version);
                });
            endpoint.Describe<TDocument>(isVersion ? $"{name}OfVersion" : name, tag, summary, isVersion ? $"{description} As it was published; the answer never changes." : description)
                .TakesQuery(ApiAnswers.Format);
            if (csv is not null)
            {
                endpoint.WithMetadata(new CsvAnswer());
            }
        }
    }

    private static IResult NoQuarter(HttpContext context, string quarter, int? version) => context.Problem(
        StatusCodes.Status404NotFound,
        version is null
            ? $"There is no quarter '{quarter}'. Quarters are written as 2025-26Q4, or latest; {ApiAddress.Prefix}/quarters lists them."
            : FormattableString.Invariant($"There is no published version {version} of a quarter '{quarter}'. {ApiAddress.Prefix}/quarters/{quarter}/versions lists those that there are."));

    private static string Text(RouteValueDictionary values, string name) => (string)values[name]!;
}
