using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Http;

/// <summary>Lets GET and HEAD in and nothing else. HEAD is answered as GET, everywhere: the server leaves the body out by itself.</summary>
internal static class ReadOnlyRequests
{
    private static readonly object Key = new();

    public static void UseReadOnlyRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Items[Key] = Key;
            context.Request.Method = HttpMethods.Get;
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });

    /// <summary>Whether the client wants no body, so that one without an end is not begun.</summary>
    public static bool IsHead(this HttpContext context) => context.Items.ContainsKey(Key);
}
