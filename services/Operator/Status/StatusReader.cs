using NofPipeline.Domain.Calendar;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Operator.Status;

/// <summary>Reads where everything stands: files, quarters, messages, events and queues.</summary>
internal sealed class StatusReader(IPipelineStore store, MethodCatalogue methods, NofOptions options, TimeProvider clock)
{
    public async Task<PipelineStatus> ReadAsync(Quarter? quarter, CancellationToken cancellationToken)
    {
        var damage = new List<string>();
        var records = await store.AllAsync(cancellationToken);
        var files = FilesStatus.Of([.. records.Where(r => quarter is null || r.Quarters.Contains(quarter.Value.ToString()))]);
        var readings = await new QuarterReader(store, methods).ReadAsync(quarter, damage, cancellationToken);
        var messages = await new OutboxReader(store, clock).ReadAsync(quarter?.ToString(), cancellationToken);
        var feed = await FeedAsync(cancellationToken);
        var broker = options.Transport == TransportKind.RabbitMq ? await BrokerAsync(cancellationToken) : null;
        var underWay = await UnderWayAsync(cancellationToken);
        return new PipelineStatus
        {
            Files = files,
            Quarters = [.. readings.Select(r => r.ToStatus())],
            Messages = messages,
            Feed = feed,
            Broker = broker,
            Waits = [.. StatusSentences.Waits(files, readings, underWay, messages, feed)],
            NeedsAHand = [.. StatusSentences.NeedsAHand(files, broker), .. damage],
        };
    }

    private async Task<FeedStatus> FeedAsync(CancellationToken cancellationToken)
    {
        var last = await store.LastSequenceAsync(cancellationToken);
        var targets = await store.TargetsAsync(cancellationToken);
        var relays = new List<RelayStatus>();
        foreach (var target in options.Transport == TransportKind.RabbitMq ? targets.Union([RelayTargets.Exchange]) : targets)
        {
            var position = await store.PositionAsync(target, cancellationToken);
            relays.Add(new RelayStatus(target, position.Sequence, last - position.Sequence));
        }

        return new FeedStatus(last, relays);
    }

    /// <summary>A broker that is away hides its part only; the rest is told.</summary>
    private async Task<BrokerStatus> BrokerAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new BrokerStatus(null, await QueueDepths.ReadAsync(BrokerAddress.Parse(options.RabbitMq.Uri), cancellationToken));
        }
        catch (Exception away) when (away is RabbitMQClientException or BrokerUnreachableException)
        {
            return new BrokerStatus($"The broker cannot be used: {away.GetBaseException().Message}", []);
        }
    }

    /// <summary>The quarters whose final inputs are not published yet: later ones wait for them.</summary>
    private async Task<IReadOnlyList<Quarter>> UnderWayAsync(CancellationToken cancellationToken)
    {
        var heads = await QuarterHeads.ReadAsync(store, methods, cancellationToken);
        return [.. heads.Quarters.Where(heads.IsUnderWay).Order()];
    }
}
