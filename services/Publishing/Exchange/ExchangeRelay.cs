using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Contracts.Events;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Pipeline.Events;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Publishing.Exchange;

/// <summary>
/// Publishes every event of the feed to the exchange of RabbitMQ, in the order of the feed. No event is sent before the
/// broker has confirmed the one before it, and the position in the store moves after the confirmation: so nothing is lost, the order
/// holds, and around a crash at most one event comes twice, under the same id. See docs/events.md.
/// </summary>
public sealed partial class ExchangeRelay(
    IEventLog log,
    IRelayPositions positions,
    NofOptions options,
    ExchangeState state,
    TimeProvider clock,
    ILogger<ExchangeRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>A broker that has lost its majority takes messages and confirms nothing: then a new connection may find a better node.</summary>
    private static readonly TimeSpan LongestConfirm = TimeSpan.FromSeconds(30);

    private bool isAway;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SeeBacklogAsync(stoppingToken);
                await using var connection = await BrokerAddress.Parse(options.RabbitMq.Uri).ConnectAsync("nof events", stoppingToken);
                await RelayAsync(connection, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The relay outlives every failure of broker and store: it tries again, and says so once.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                var reason = failure.InnerException switch
                {
                    // The client tries every address that a name has.
                    AggregateException { InnerExceptions: [var first, ..] } => first.Message,
                    { } inner => inner.Message,
                    null => failure.Message,
                };
                if (!isAway)
                {
                    LogAway(reason);
                }

                isAway = true;
                state.Failed(reason);
            }

            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RelayAsync(IConnection connection, CancellationToken cancellationToken)
    {
        while (!await ExchangeTopology.TryTakeTurnAsync(connection, cancellationToken))
        {
            Works();
            await SeeBacklogAsync(cancellationToken);
            await Task.Delay(Look, clock, cancellationToken);
        }

        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirmed, cancellationToken);
        await EnsureArchiveAsync(connection, cancellationToken);
        await ExchangeTopology.DeclareAsync(connection, cancellationToken);
        LogTurn();
        Works();
        while (true)
        {
            await EnsureArchiveAsync(connection, cancellationToken);
            await SeeBacklogAsync(cancellationToken);
            var position = await positions.PositionAsync(RelayTargets.Exchange, cancellationToken);
            var events = await log.ReadAsync(position.Sequence, Batch, cancellationToken);
            await PublishAsync(channel, position, events, cancellationToken);
            if (events.Count == 0)
            {
                await Task.Delay(Look, clock, cancellationToken);
            }
        }
    }

    /// <summary>
    /// An archive that is gone although events were relayed means that the broker was wiped, or that someone deleted it to have everything again.
    /// The position is reset before the archive is made, so that a crash in between does not hide it.
    /// </summary>
    private async Task EnsureArchiveAsync(IConnection connection, CancellationToken cancellationToken)
    {
        if (await ExchangeTopology.HasArchiveAsync(connection, cancellationToken))
        {
            return;
        }

        var position = await positions.PositionAsync(RelayTargets.Exchange, cancellationToken);
        if (position.Sequence > 0)
        {
            LogFeedsAgain(EventExchange.Archive, position.Sequence);
            await positions.ResetAsync(RelayTargets.Exchange, cancellationToken);
        }

        Failpoint.Hit("exchange.before-topology");
        await ExchangeTopology.DeclareAsync(connection, cancellationToken);
    }

    private async Task PublishAsync(IChannel channel, RelayPosition start, IReadOnlyList<FeedEvent> events, CancellationToken cancellationToken)
    {
        var position = start;
        foreach (var publication in events.GroupBy(e => e.Publication))
        {
            using var activity = NofTracing.StartDelivery("exchange", publication.First().TraceParent);
            activity?.SetTag("nof.events", publication.Count());
            foreach (var feedEvent in publication)
            {
                Failpoint.Hit("exchange.before-publish");
                await ConfirmedAsync(channel, ExchangeMessage.Of(feedEvent), cancellationToken);
                Failpoint.Hit("exchange.after-confirm");
                NofMetrics.Relayed();
                if (await positions.AdvanceAsync(RelayTargets.Exchange, position, feedEvent.Sequence, cancellationToken) is not { } next)
                {
                    // Someone has reset it: what follows is decided anew.
                    return;
                }

                position = next;
                Failpoint.Hit("exchange.after-position");
            }
        }
    }

    private void Works()
    {
        isAway = false;
        state.Works();
    }

    /// <summary>Also while the broker is away or another instance has the turn, for that is when it matters.</summary>
    private async Task SeeBacklogAsync(CancellationToken cancellationToken)
    {
        var position = await positions.PositionAsync(RelayTargets.Exchange, cancellationToken);
        NofMetrics.BacklogSeen(await log.LastSequenceAsync(cancellationToken) - position.Sequence);
    }

    /// <exception cref="PublishException">The broker refused the message or could not route it.</exception>
    private static async Task ConfirmedAsync(IChannel channel, ExchangeMessage message, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestConfirm);
        var confirmation = channel.BasicPublishAsync(
            EventExchange.Name, message.RoutingKey, mandatory: true, message.Properties, message.Body, patience.Token);
        Failpoint.Hit("exchange.after-publish");
        await confirmation;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Events are relayed to the exchange by this instance.")]
    private partial void LogTurn();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events cannot be relayed to the broker ({Reason}); they wait in the store, and it is tried again every second.")]
    private partial void LogAway(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue {Archive} is not there although {Sequence} events were relayed: every event is published again from the first, under the same ids.")]
    private partial void LogFeedsAgain(string archive, long sequence);
}
