using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Http;

/// <summary>Answers HEAD as GET, everywhere: the server leaves the body out by itself.</summary>
internal static class HeadRequests
{
    private static readonly object Key = new();

    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Items[Key] = Key;
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    });

    /// <summary>Whether the client wants no body, so that one without an end is not begun.</summary>
    public static bool IsHead(this HttpContext context) => context.Items.ContainsKey(Key);
}
