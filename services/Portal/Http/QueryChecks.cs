using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NofPipeline.Portal.Http;

/// <summary>Refuses a query that an address does not understand: a parameter with a slip in its name would otherwise be passed over without a word.</summary>
internal static class QueryChecks
{
    /// <summary>States what an address takes in its query; everything else is refused.</summary>
    public static TBuilder TakesQuery<TBuilder>(this TBuilder endpoints, params QueryParameter[] parameters)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata([.. parameters]).AddEndpointFilter(async (call, next) =>
            ProblemOf(call.HttpContext.Request.Query, parameters) is { } problem
                ? call.HttpContext.Problem(StatusCodes.Status400BadRequest, problem)
                : await next(call));

    /// <summary>Reads a whole number.</summary>
    /// <param name="query">The query, whose parameters have been checked.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="otherwise">What it is where it is not given.</param>
    public static long Number(this IQueryCollection query, QueryParameter name, long otherwise) =>
        query.TryGetValue(name.Name, out var text) ? long.Parse(text!, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>What is wrong with a whole number; <c>null</c> where it is one.</summary>
    public static string? ProblemOf(QueryParameter parameter, string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= (parameter.Minimum ?? long.MinValue) && number <= (parameter.Maximum ?? long.MaxValue)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"'{parameter.Name}' is '{text}', but it is a whole number from {parameter.Minimum}{(parameter.Maximum is { } most ? $" to {most}" : " on")}.");

    private static string? ProblemOf(IQueryCollection query, IReadOnlyList<QueryParameter> parameters)
    {
        foreach (var (name, values) in query)
        {
            if (parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                return $"'{name}' is not a parameter of this address. It takes {(parameters.Count == 0 ? "none" : string.Join(", ", parameters.Select(p => p.Name)))}.";
            }

            if (values.Count != 1)
            {
                return $"'{name}' is given {values.Count} times: give it once.";
            }

            if (parameter.IsNumber && ProblemOf(parameter, values[0]) is { } problem)
            {
                return problem;
            }

            if (parameter.Values.Count > 0 && !parameter.Values.Contains(values[0]))
            {
                return $"'{name}' is '{values[0]}', but it is one of {string.Join(", ", parameter.Values)}.";
            }
        }

        return null;
    }
}
