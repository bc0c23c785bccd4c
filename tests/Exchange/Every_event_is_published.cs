using NofPipeline.Contracts.Events;
using NofPipeline.Publishing.Exchange;

namespace NofPipeline.Exchange.Tests;

public sealed class Every_event_is_published(Shared_broker broker) : IDisposable
{
    private readonly Feed feed = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_order_of_the_feed_without_a_gap_as_the_same_text_as_everywhere()
    {
        var host = await broker.NewVirtualHostAsync();
        await using var subscriber = await Subscriber.BindAsync(host, "#");
        await feed.CommitAsync(50);
        using var relay = await feed.RelayToAsync(host);
        await feed.CommitAsync(50);

        var received = await subscriber.WaitForAsync(102);

        Assert.Equal(await feed.TextsAsync(), received.Select(r => r.Text));
        Assert.Equal(Enumerable.Range(1, 102).Select(n => (long)n), received.Select(r => r.Sequence));
        Assert.All(
            received.GroupBy(r => r.Subject),
            subject => Assert.Equal(Enumerable.Range(1, subject.Count()).Select(n => (long)n), subject.Select(r => r.SubjectSequence)));
        Assert.All(received, r => Assert.True(r is { Persistent: true, ContentType: "application/cloudevents+json" }));
        Assert.Equal((await feed.EventsAsync()).Select(e => e.Event.Id.ToString("D")), received.Select(r => r.Id));
        await relay.StopAsync(Cancel);
    }

    [Fact]
    public async Task Under_a_key_by_which_a_subscriber_chooses_its_organisations()
    {
        var host = await broker.NewVirtualHostAsync();
        await using var changes = await Subscriber.BindAsync(host, "segment-changed.#");
        await using var mentalHealth = await Subscriber.BindAsync(host, "*.mental-health-and-community.*");
        await using var one = await Subscriber.BindAsync(host, "segment-changed.*.R04", "segment-corrected.*.R04");
        await using var quarters = await Subscriber.BindAsync(host, "quarter-published.#");
        await feed.CommitAsync(20);
        using var relay = await feed.RelayToAsync(host);

        Assert.All(await changes.WaitForAsync(10), r => Assert.Matches(@"^segment-changed\.acute\.R0[02468]$", r.RoutingKey));
        Assert.All(await mentalHealth.WaitForAsync(10), r => Assert.Matches(@"^segment-corrected\.mental-health-and-community\.R0[13579]$", r.RoutingKey));
        Assert.All(await one.WaitForAsync(2), r => Assert.Equal("segment-changed.acute.R04", r.RoutingKey));
        Assert.Equal("quarter-published.2025-26Q2", Assert.Single(await quarters.WaitForAsync(1)).RoutingKey);
        await relay.StopAsync(Cancel);
    }

    [Fact]
    public async Task And_kept_in_the_archive_from_before_the_first_subscriber()
    {
        var host = await broker.NewVirtualHostAsync();
        await feed.CommitAsync(30);
        using var relay = await feed.RelayToAsync(host);
        await feed.RelayedAsync();
        await relay.StopAsync(Cancel);

        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
    }

    [Fact]
    public async Task And_none_is_lost_where_the_archive_is_taken_away_and_nobody_else_listens()
    {
        var host = await broker.NewVirtualHostAsync();
        await feed.CommitAsync(5);
        using var relay = await feed.RelayToAsync(host);
        await feed.RelayedAsync();
        await using var connection = await Subscriber.ConnectAsync(host);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);

        await channel.QueueUnbindAsync(EventExchange.Archive, EventExchange.Name, "#", cancellationToken: Cancel);
        await feed.CommitAsync(5);
        await feed.RelayedAsync();

        Assert.Equal(await feed.TextsAsync(), (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
        await relay.StopAsync(Cancel);
    }

    [Fact]
    public async Task Once_where_several_instances_run_and_by_the_next_one_where_one_ends()
    {
        var host = await broker.NewVirtualHostAsync();
        await using var subscriber = await Subscriber.BindAsync(host, "#");
        await feed.CommitAsync(100);
        var relays = new List<ExchangeRelay>();
        for (var i = 0; i < 3; i++)
        {
            relays.Add(await feed.RelayToAsync(host));
        }

        await subscriber.WaitForAsync(101);
        foreach (var relay in relays)
        {
            await relay.StopAsync(Cancel);
            await feed.CommitAsync(10);
            if (relay != relays[^1])
            {
                await feed.RelayedAsync();
            }
        }

        await using var last = await Stopping.StartAsync(feed, host);
        await subscriber.WaitForAsync(101 + 33);
        Assert.Equal(await feed.TextsAsync(), subscriber.Received.Select(r => r.Text));
        relays.ForEach(r => r.Dispose());
    }

    public void Dispose() => feed.Dispose();

    /// <summary>A relay that is stopped when it goes out of scope.</summary>
    private sealed class Stopping(ExchangeRelay relay) : IAsyncDisposable
    {
        public static async Task<Stopping> StartAsync(Feed feed, Uri host) => new(await feed.RelayToAsync(host));

        public async ValueTask DisposeAsync()
        {
            await relay.StopAsync(CancellationToken.None);
            relay.Dispose();
        }
    }
}
