using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Snapshots;

namespace NofPipeline.Hosting.Store;

/// <summary>Holds the workers back until the store answers. It is registered before them, and hosted services start one after the other.</summary>
internal sealed partial class StoreGate(ISnapshotStore store, TimeProvider clock, ILogger<StoreGate> logger) : IHostedService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        long? said = null;
        while (true)
        {
            try
            {
                await store.CurrentAsync(SnapshotStage.Inputs, Lane.Replay, cancellationToken);
                return;
            }
            catch (StoreUnavailableException failure)
            {
                if (said is not { } last || clock.GetElapsedTime(last) >= BetweenLines)
                {
                    said = clock.GetTimestamp();
                    LogWaits(failure.Message);
                }
            }

            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}; waiting for it.")]
    private partial void LogWaits(string reason);
}
