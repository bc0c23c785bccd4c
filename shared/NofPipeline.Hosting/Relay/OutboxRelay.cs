using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Hosting.Relay;

/// <summary>
/// Publishes what commits have left in the outbox: at once when woken, and again, at start and by age, whatever no consumer has named
/// as consumed. Sending twice is harmless, because consumers work from what is current.
/// </summary>
internal sealed partial class OutboxRelay(
    IOutbox outbox, IBus bus, RelaySignal signal, TimeProvider clock, ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(30);
    private readonly Dictionary<Guid, DateTimeOffset> sent = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RelayAsync(stoppingToken);
                await signal.WaitAsync(Look, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The relay outlives every failure of store and transport: it looks again, and says so.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailure(failure);
                sent.Clear();
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }

    private async Task RelayAsync(CancellationToken cancellationToken)
    {
        var pending = await outbox.UnconsumedAsync(cancellationToken);
        NofMetrics.OutboxSeen(pending.Count);
        foreach (var forgotten in sent.Keys.Except(pending.Select(m => m.Id)).ToList())
        {
            sent.Remove(forgotten);
        }

        foreach (var stored in pending.Where(IsDue))
        {
            // Noted first, so that a message that cannot be sent waits its turn and does not hold up the others.
            sent[stored.Id] = clock.GetUtcNow();
            if (StageMessages.Read(stored) is { } message)
            {
                Failpoint.Hit("relay.before-publish");
                using var activity = NofTracing.StartRelay(stored.Type, stored.TraceParent);
                await bus.Publish(message, message.GetType(), context => context.MessageId = stored.Id, cancellationToken);
                Failpoint.Hit("relay.after-publish");
            }
            else
            {
                LogUnknown(stored.Id, stored.Type);
            }
        }
    }

    private bool IsDue(OutgoingMessage message) =>
        !sent.TryGetValue(message.Id, out var at) || clock.GetUtcNow() - at >= ResendAfter;

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} is of type {Type}, which this version does not know; it stays in the outbox.")]
    private partial void LogUnknown(Guid id, string type);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be relayed; it will be tried again.")]
    private partial void LogFailure(Exception failure);
}
