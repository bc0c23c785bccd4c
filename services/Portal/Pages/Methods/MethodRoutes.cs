using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NofPipeline.Methods;
using NofPipeline.Portal.Http;

namespace NofPipeline.Portal.Pages.Methods;

/// <summary><c>/methods</c>, <c>/methods/{id}</c> and <c>/methods/{id}/{metric}</c>: the rules as they stand in the method data.</summary>
internal static class MethodRoutes
{
    public static void MapMethods(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/methods", (HttpContext context, MethodCatalogue methods) =>
            context.Page<MethodsPage>("methods", new { Methods = methods.All.Reverse().Select(MethodBook.Of).ToList() })).ExcludeFromDescription();
        endpoints.MapGet("/methods/{id}", (HttpContext context, MethodCatalogue methods, string id) =>
            methods.Find(id) is { } method
                ? context.Page<MethodPage>(method.Digest, new { Book = MethodBook.Of(method) })
                : Results.NotFound()).ExcludeFromDescription();
        endpoints.MapGet("/methods/{id}/{metric}", (HttpContext context, MethodCatalogue methods, string id, string metric) =>
            methods.Find(id) is { } method && MethodBook.Of(method) is var book && book.Find(metric) is { } sheet
                ? context.Page<MethodMetricPage>(method.Digest, new { Book = book, Sheet = sheet })
                : Results.NotFound()).ExcludeFromDescription();
    }
}
