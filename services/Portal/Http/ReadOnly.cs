using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Http;

/// <summary>Nothing here can be changed.</summary>
internal static class ReadOnly
{
    public static void UseReadOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
