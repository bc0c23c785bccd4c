using Microsoft.Extensions.Diagnostics.HealthChecks;
using NofPipeline.Snapshots;

namespace NofPipeline.Hosting.Health;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreCheck(ISnapshotStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // In the replay lane there is next to nothing, so that the question is cheap.
        await store.CurrentAsync(SnapshotStage.Inputs, Lane.Replay, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
