using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NofPipeline.Publishing.Exchange;

/// <summary>Whether events reach the exchange: the broker can be reached, and exchange and archive are of the right shape.</summary>
internal sealed class ExchangeCheck(ExchangeState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Failure is { } reason
            ? HealthCheckResult.Unhealthy($"Events cannot be relayed to the broker: {reason}")
            : HealthCheckResult.Healthy());
}
