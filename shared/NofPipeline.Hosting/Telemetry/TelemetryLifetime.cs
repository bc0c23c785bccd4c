using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NofPipeline.Hosting.Telemetry;

/// <summary>Makes the providers before the workers start, and sends what is left after they have stopped.</summary>
internal sealed class TelemetryLifetime(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    /// <summary>A collector that does not answer must not hold up a graceful stop.</summary>
    private const int PatienceInMilliseconds = 3000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => traces.Shutdown(PatienceInMilliseconds), CancellationToken.None),
        Task.Run(() => metrics.Shutdown(PatienceInMilliseconds), CancellationToken.None));
}
