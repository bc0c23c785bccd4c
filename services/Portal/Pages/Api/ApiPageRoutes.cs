using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Pages.Api;

/// <summary><c>/api</c>: how to read everything by program.</summary>
internal static class ApiPageRoutes
{
    private const string OfVersion = "/v{version:int}";

    public static void MapApiPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api", (HttpContext context, EndpointDataSource source) =>
        context.Page<ApiPage>("api", new { Addresses = AddressesOf(source) })).ExcludeFromDescription();

    /// <summary>From the routes themselves, so that none is left out.</summary>
    private static IReadOnlyList<ListedAddress> AddressesOf(EndpointDataSource source) =>
    [
        .. from endpoint in source.Endpoints.OfType<RouteEndpoint>()
           let summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()
           where summary is not null && !endpoint.RoutePattern.RawText!.Contains(OfVersion, StringComparison.Ordinal)
           select new ListedAddress(
               endpoint.RoutePattern.RawText!.Replace(":long", string.Empty, StringComparison.Ordinal),
               summary.Summary,
               endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description.Replace("`", string.Empty, StringComparison.Ordinal) ?? string.Empty,
               [.. endpoint.Metadata.GetOrderedMetadata<QueryParameter>().Select(parameter => parameter.Name)]),
    ];
}
