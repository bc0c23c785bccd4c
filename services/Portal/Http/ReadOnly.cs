using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Http;

/// <summary>Nothing here can be changed.</summary>
internal static class ReadOnly
{
    public static void UseReadOnly(this WebApplication app) => app.Use((context, next) =>
    {
        // Endpoints are for GET. The server itself leaves the body out of an answer to HEAD (RFC 9110, section 9.3.2).
        if (HttpMethods.IsHead(context.Request.Method))
        {
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
}
