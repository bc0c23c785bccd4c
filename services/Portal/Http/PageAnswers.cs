using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NofPipeline.Portal.Http;

/// <summary>A page as the answer to a request.</summary>
internal static class PageAnswers
{
    /// <summary>The page, unless the client has it already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">Everything that the page depends on besides its address and the program.</param>
    /// <param name="parameters">The parameters of the component, by name.</param>
    /// <typeparam name="TPage">The component.</typeparam>
    public static IResult Page<TPage>(this HttpContext context, string state, object parameters)
        where TPage : IComponent =>
        EntityTags.IsKnown(context, state, isImmutable: false)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : new RazorComponentResult<TPage>(parameters);
}
