using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NofPipeline.Contracts.Events;
using NofPipeline.Pipeline.Telemetry;

namespace NofPipeline.Exchange.Tests;

/// <summary>What an operator sees of the relay: whether it works, what it has relayed, and what still waits.</summary>
public sealed class The_relay_says_how_it_is : IDisposable
{
    private readonly Shared_broker broker;
    private readonly Feed feed = new();
    private readonly MeterListener listener;
    private readonly ConcurrentQueue<(string Instrument, long Value)> measured = [];

    public The_relay_says_how_it_is(Shared_broker broker)
    {
        this.broker = broker;
        listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == NofMetrics.MeterName && instrument.Name.StartsWith("nof.exchange.", StringComparison.Ordinal))
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured.Enqueue((instrument.Name, value)));
        listener.Start();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_waits_when_all_is_relayed_and_the_next_instance_is_well_too()
    {
        var host = await broker.NewVirtualHostAsync();
        await feed.CommitAsync(29);
        using var relay = await feed.RelayToAsync(host);
        var first = feed.State;
        await feed.RelayedAsync();
        await Eventually.HoldsAsync(() => Backlog() == 0, "nothing waits");
        Assert.Null(first.Failure);
        Assert.Equal(30, measured.Where(m => m.Instrument == "nof.exchange.relayed").Sum(m => m.Value));
        Assert.Equal(30, measured.First(m => m.Instrument == "nof.exchange.backlog").Value);

        using var standby = await feed.RelayToAsync(host);
        await Eventually.HoldsAsync(() => feed.State.Failure is null, "the one that stands by is well");
        await relay.StopAsync(Cancel);
        await standby.StopAsync(Cancel);
    }

    [Fact]
    public async Task An_archive_of_another_shape_is_told_and_so_is_its_being_mended()
    {
        var host = await broker.NewVirtualHostAsync();
        await using var connection = await Subscriber.ConnectAsync(host);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        await channel.QueueDeclareAsync(EventExchange.Archive, durable: true, exclusive: false, autoDelete: false, cancellationToken: Cancel);
        await feed.CommitAsync(4);
        using var relay = await feed.RelayToAsync(host);

        await Eventually.HoldsAsync(() => feed.State.Failure?.Contains("inequivalent arg", StringComparison.Ordinal) is true, "the failure is told");
        Assert.Equal(5, Backlog());
        await channel.QueueDeleteAsync(EventExchange.Archive, ifUnused: false, ifEmpty: false, cancellationToken: Cancel);
        await Eventually.HoldsAsync(() => feed.State.Failure is null, "it works again");
        await feed.RelayedAsync();
        await relay.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_told_and_what_waits_is_still_counted()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var away = RabbitMqBroker.NotStarted();
        await feed.CommitAsync(4);
        var beforeItIsTried = feed.State.Failure;
        Assert.NotNull(beforeItIsTried);
        using var relay = await feed.RelayToAsync(away.DefaultVirtualHost);

        await Eventually.HoldsAsync(() => feed.State.Failure != beforeItIsTried, "the failure is told");
        Assert.StartsWith("Connection failed", feed.State.Failure, StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => measured.Count(m => m == ("nof.exchange.backlog", 5)) >= 2, "it was looked at twice");
        await relay.StopAsync(Cancel);
    }

    public void Dispose()
    {
        listener.Dispose();
        feed.Dispose();
    }

    private long Backlog() => measured.Last(m => m.Instrument == "nof.exchange.backlog").Value;
}
