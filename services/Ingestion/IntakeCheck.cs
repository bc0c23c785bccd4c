using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NofPipeline.Ingestion;

/// <summary>Whether files can be taken in, as the last look at the folder found. Standing by for another process is no fault.</summary>
internal sealed class IntakeCheck(IngestionProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(progress is { Failure: { } failure, IsStandingBy: false }
            ? HealthCheckResult.Unhealthy(failure)
            : HealthCheckResult.Healthy(progress.Failure));
}
