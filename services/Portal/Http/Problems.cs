using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NofPipeline.Portal.Http;

/// <summary>What a program is told that asked for something that cannot be had: RFC 9457, with a sentence that says how to mend the request.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    private static readonly PathString[] ForPrograms = ["/api/v1", "/events", "/openapi"];

    /// <summary>Whether an address is one for programs; people get a page.</summary>
    public static bool AreFor(HttpContext context) => Array.Exists(ForPrograms, path => context.Request.Path.StartsWithSegments(path));

    /// <summary>A problem as an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">What is wrong, and how to mend it.</param>
    public static IResult Problem(this HttpContext context, int status, string detail)
    {
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoCache = true };
        return Results.Problem(detail, statusCode: status);
    }

    /// <summary>The answer where nothing more is known than the status.</summary>
    public static IResult Problem(this HttpContext context, int status) => context.Problem(status, status switch
    {
        StatusCodes.Status404NotFound => "There is no such address. /openapi/v1.json lists those that there are.",
        StatusCodes.Status405MethodNotAllowed => "Nothing can be changed here: use GET or HEAD.",
        StatusCodes.Status400BadRequest => "The request cannot be read. /openapi/v1.json says what it may look like.",
        _ => "Something failed at the server. Its log says what; try again in a moment.",
    });
}
