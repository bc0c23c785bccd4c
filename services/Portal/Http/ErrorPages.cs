using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NofPipeline.Portal.Pages.Errors;

namespace NofPipeline.Portal.Http;

/// <summary>Says in words what cannot be shown: as a page to people, as a problem to programs.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => WriteAsync(context, context.Response.StatusCode) });
        app.UseStatusCodePages(error => WriteAsync(error.HttpContext, error.HttpContext.Response.StatusCode));
    }

    private static Task WriteAsync(HttpContext context, int status) => Problems.AreFor(context)
        ? context.Problem(status).ExecuteAsync(context)
        : new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status }.ExecuteAsync(context);
}
