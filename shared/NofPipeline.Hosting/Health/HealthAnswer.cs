using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NofPipeline.Hosting.Health;

/// <summary>The body of an answer: the state as a whole, and each check by name.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new Body(Token(report.Status), [.. report.Entries
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new Check(e.Key, Token(e.Value.Status), e.Value.Description ?? e.Value.Exception?.Message))]),
        context.RequestAborted);

    private static string Token(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private sealed record Body(string Status, IReadOnlyList<Check> Checks);

    private sealed record Check(string Name, string Status, string? Description);
}
