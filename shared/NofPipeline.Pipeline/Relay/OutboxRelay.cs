using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Pipeline.Relay;

/// <summary>
/// Publishes what commits have left in the outbox: at once when woken, and again, at start and by age, whatever no consumer has named
/// as consumed, later each time. Sending twice is harmless, because consumers work from what is current.
/// </summary>
public sealed partial class OutboxRelay(
    IOutbox outbox, SendMessage send, RelaySignal signal, RelayShare share, TimeProvider clock, ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A send that a dying broker has taken and not confirmed may never end, neither well nor badly; waiting for it would hold up every other
    /// message of this process until its next start.
    /// </summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);
    private readonly RelaySchedule schedule = new(share, clock);

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
                await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RelayAsync(CancellationToken cancellationToken)
    {
        // Taken before the outbox is read: what is named here is already committed, so it is among what is read.
        var committed = signal.TakeCommitted().ToList();
        var pending = await outbox.UnconsumedAsync(cancellationToken);
        NofMetrics.OutboxSeen(pending.Count);
        foreach (var stored in schedule.Due(pending, committed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Noted first, so that a message that cannot be sent waits its turn and does not hold up the others.
            schedule.Sent(stored.Id);
            try
            {
                await SendAsync(stored);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                if (failure is TimeoutException)
                {
                    LogUnanswered(stored.Id, LongestSend.TotalSeconds);
                }
                else
                {
                    LogFailure(failure);
                }

                schedule.Failed(stored.Id);
            }
        }
    }

    /// <summary>Begun, a send comes to its end although the process is asked to stop: cut off, the transport would report it as a fault.</summary>
    private async Task SendAsync(OutgoingMessage stored)
    {
        if (StageMessages.Read(stored) is not { } message)
        {
            LogUnreadable(stored.Id, stored.Type);
            return;
        }

        using var activity = NofTracing.StartRelay(stored.Type, stored.TraceParent);
        Failpoint.Hit("relay.before-publish");
        using var sending = new CancellationTokenSource();
        try
        {
            await send(message, sending.Token).WaitAsync(LongestSend, clock);
        }
        catch (TimeoutException)
        {
            await sending.CancelAsync();
            throw;
        }

        Failpoint.Hit("relay.after-publish");
        signal.Sent(stored.Id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} is no {Type} that this version can read; it stays in the outbox.")]
    private partial void LogUnreadable(Guid id, string type);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker has not confirmed message {Id} within {Seconds} s; it will be sent again.")]
    private partial void LogUnanswered(Guid id, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be relayed; it will be tried again.")]
    private partial void LogFailure(Exception failure);
}
