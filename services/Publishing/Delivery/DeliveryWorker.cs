using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Pipeline.Events;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;

namespace NofPipeline.Publishing.Delivery;

/// <summary>
/// Keeps the output folder equal to the store: every version's bundle and revision file, then the events. The store is the truth, so
/// a run that was cut off is completed by the next, and doing it twice is harmless.
/// </summary>
internal sealed partial class DeliveryWorker(
    ISnapshotStore store,
    BundleDirectory bundles,
    RevisionFile revisions,
    EventFile events,
    DeliverySignal signal,
    DeliveryProgress progress,
    TimeProvider clock,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private readonly HashSet<(SnapshotSeries Series, int Version)> done = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                progress.Passed(await DeliverAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Delivery outlives a full disk and a lost share: it tries again, and says so.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailure(failure);
                progress.Failed(failure);
            }

            await signal.WaitAsync(Look, clock, stoppingToken);
        }
    }

    private async Task<long> DeliverAsync(CancellationToken cancellationToken)
    {
        await events.VerifyAsync(cancellationToken);
        var current = await store.CurrentAsync(SnapshotStage.Publication, Lane.Live, cancellationToken);
        foreach (var latest in current.OrderBy(h => h.Feed!.Publication))
        {
            for (var version = 1; version <= latest.Version; version++)
            {
                if (!done.Contains((latest.Series, version)))
                {
                    var header = version == latest.Version ? latest : await store.FindAsync(latest.Series, version, cancellationToken);
                    await DeliverAsync(header!, cancellationToken);
                    done.Add((latest.Series, version));
                }
            }
        }

        Failpoint.Hit("publishing.before-events");
        await events.CatchUpAsync(cancellationToken);
        return current.Select(h => h.Feed!.Publication).DefaultIfEmpty(0).Max();
    }

    /// <summary>A folder that is only looked at, after a restart, leaves no span.</summary>
    private async Task DeliverAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var isMade = await bundles.WriteAsync(CommittedBundle.Of(header), store.ReadPartAsync, cancellationToken);
        using var activity = isMade ? NofTracing.StartDelivery("bundle", header.TraceParent, started) : null;
        activity?.SetTag("nof.quarter", header.Series.Quarter.ToString()).SetTag("nof.snapshot.version", header.Version);
        await revisions.WriteAsync(header, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The output folder could not be brought up to date; it will be tried again.")]
    private partial void LogFailure(Exception failure);
}
