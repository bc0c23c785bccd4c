using NofPipeline.Contracts.Events;
using NofPipeline.Pipeline.Events;

namespace NofPipeline.Exchange.Tests;

public sealed class The_broker_goes_and_comes(Shared_broker broker) : IDisposable
{
    /// <summary>A quorum queue that is younger than 2 s when a 3.10 node is killed comes back broken.</summary>
    private static readonly TimeSpan SettledTopology = TimeSpan.FromSeconds(3.5);

    private readonly Feed feed = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_broker_gets_every_event_again_under_the_same_ids()
    {
        var (first, second) = (await broker.NewVirtualHostAsync(), await broker.NewVirtualHostAsync());
        Assert.SkipWhen(first == second, "The broker that was given has one virtual host.");
        await feed.CommitAsync(30);
        using (var relay = await feed.RelayToAsync(first))
        {
            await feed.RelayedAsync();
            await relay.StopAsync(Cancel);
        }

        await using var subscriber = await Subscriber.BindAsync(second, "#");
        await feed.CommitAsync(5);
        using var next = await feed.RelayToAsync(second);
        await subscriber.WaitForAsync(37);
        await feed.RelayedAsync();
        await next.StopAsync(Cancel);

        Assert.Equal(await feed.TextsAsync(), subscriber.Received.Select(r => r.Text));
        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(second)).Select(r => r.Text));
        Assert.Equal(new Snapshots.Events.RelayPosition(37, 1), await feed.PositionAsync());
    }

    [Fact]
    public async Task An_archive_that_is_deleted_is_filled_again_while_the_relay_runs()
    {
        var host = await broker.NewVirtualHostAsync();
        await feed.CommitAsync(30);
        using var relay = await feed.RelayToAsync(host);
        await feed.RelayedAsync();

        await using (var connection = await Subscriber.ConnectAsync(host))
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
            await channel.QueueDeleteAsync(EventExchange.Archive, ifUnused: false, ifEmpty: false, cancellationToken: Cancel);
            await channel.ExchangeDeleteAsync(EventExchange.Name, ifUnused: false, cancellationToken: Cancel);
        }

        await feed.UntilPositionAsync(position => position.Resets > 0, "the relay begins again");
        await feed.RelayedAsync();
        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
        await relay.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_reset_feeds_the_exchange_again()
    {
        var host = await broker.NewVirtualHostAsync();
        await using var subscriber = await Subscriber.BindAsync(host, "#");
        await feed.CommitAsync(30);
        using var relay = await feed.RelayToAsync(host);
        await subscriber.WaitForAsync(31);
        await feed.RelayedAsync();

        await feed.Store.ResetAsync(RelayTargets.Exchange, Cancel);
        await feed.RelayedAsync();
        await relay.StopAsync(Cancel);

        var texts = await feed.TextsAsync();
        Assert.Equal(texts.Concat(texts), (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
    }

    [Fact]
    public async Task A_broker_that_is_killed_and_comes_back_misses_nothing()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var own = await RabbitMqBroker.StartAsync();
        var host = own.DefaultVirtualHost;
        await feed.CommitAsync(50);
        using var relay = await feed.RelayToAsync(host);
        await feed.RelayedAsync();
        await Task.Delay(SettledTopology, Cancel);

        // Events come until the broker is dead, so that it dies while they are relayed, however slow or quick the machine is.
        using var dead = new CancellationTokenSource();
        var load = CommitUntilAsync(dead.Token);
        await feed.UntilPositionAsync(position => position.Sequence > 200, "the load is relayed");
        await own.KillAsync();
        await dead.CancelAsync();
        await load;
        var atKill = (await feed.PositionAsync()).Sequence;
        await feed.CommitAsync(20);
        await own.RestartAsync();
        await feed.RelayedAsync();
        await relay.StopAsync(Cancel);

        var archive = await Subscriber.ArchiveAsync(host);
        var texts = await feed.TextsAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"Killed after {atKill} of {texts.Count}; {archive.Count} messages in the archive.");
        Assert.Equal(texts, archive.Select(r => r.Text).Distinct());
        Assert.InRange(archive.Count, texts.Count, texts.Count + 1);

        async Task CommitUntilAsync(CancellationToken end)
        {
            // Never far ahead of the relay, so that what is left to relay at the end is little.
            for (var committed = (await feed.EventsAsync()).Count; !end.IsCancellationRequested;)
            {
                if (committed - (await feed.PositionAsync()).Sequence < 100)
                {
                    await feed.CommitAsync(100);
                    committed = (await feed.EventsAsync()).Count;
                }
                else
                {
                    await Task.Yield();
                }
            }
        }
    }

    [Fact]
    public async Task A_broker_that_is_not_there_yet_is_waited_for()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var own = RabbitMqBroker.NotStarted();
        await feed.CommitAsync(5);
        using var relay = await feed.RelayToAsync(own.DefaultVirtualHost);
        await Task.Delay(TimeSpan.FromSeconds(2.5), Cancel);
        Assert.Equal(0, (await feed.PositionAsync()).Sequence);

        await own.RestartAsync();
        await feed.RelayedAsync();
        await relay.StopAsync(Cancel);

        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(own.DefaultVirtualHost)).Select(r => r.Text));
    }

    public void Dispose() => feed.Dispose();
}
