using Microsoft.Extensions.Diagnostics.HealthChecks;
using NofPipeline.Methods;

namespace NofPipeline.Hosting.Health;

/// <summary>Whether there is a method to score by. Loading has verified it: a method with a slip stops the start.</summary>
internal sealed class MethodCheck(MethodCatalogue methods) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(methods.All.Count == 0
            ? HealthCheckResult.Unhealthy("No method is loaded.")
            : HealthCheckResult.Healthy(string.Join(", ", methods.All.Select(m => m.Id))));
}
