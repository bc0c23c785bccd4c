using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.Transport;
using NofPipeline.Ingestion;
using NofPipeline.Pipeline.Events;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Publishing.Delivery;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Standalone.Running;

/// <summary>Tells when everything that was in the folder has reached its end state.</summary>
internal sealed class EndState(
    IngestionProgress ingestion,
    IOutbox outbox,
    ISnapshotStore store,
    DeliveryProgress delivery,
    IEventLog events,
    IRelayPositions positions,
    NofOptions options,
    ConsumeFailures failures,
    TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the end state; returns why it cannot be reached, or <c>null</c> when it is.</summary>
    public async Task<string?> WaitAsync(CancellationToken cancellationToken)
    {
        while (!await IsReachedAsync(cancellationToken))
        {
            if (Fault() is { } fault)
            {
                return await fault.SentenceAsync(store, cancellationToken);
            }

            if (ingestion.Failure is { } reason)
            {
                return reason;
            }

            await Task.Delay(Look, clock, cancellationToken);
        }

        return null;
    }

    private StageFault? Fault() =>
        failures.Faults.FirstOrDefault()
        ?? (ingestion.Fault is { } intake ? new StageFault("ingestion", intake) : null)
        ?? (delivery.Failure is { } output ? new StageFault("delivery", output) : null);

    /// <summary>In this order, because each leaves its work to the next before it is done with its own.</summary>
    private async Task<bool> IsReachedAsync(CancellationToken cancellationToken) =>
        ingestion.IsIdle
        && (await outbox.UnconsumedAsync(cancellationToken)).Count == 0
        && delivery.Delivered == await LastPublicationAsync(cancellationToken)
        && (options.Transport != TransportKind.RabbitMq || await IsRelayedAsync(cancellationToken));

    private async Task<bool> IsRelayedAsync(CancellationToken cancellationToken)
    {
        var position = await positions.PositionAsync(RelayTargets.Exchange, cancellationToken);
        return (await events.ReadAsync(position.Sequence, 1, cancellationToken)).Count == 0;
    }

    private async Task<long> LastPublicationAsync(CancellationToken cancellationToken) =>
        (await store.CurrentAsync(SnapshotStage.Publication, Lane.Live, cancellationToken))
            .Select(h => h.Feed!.Publication)
            .DefaultIfEmpty(0)
            .Max();
}
