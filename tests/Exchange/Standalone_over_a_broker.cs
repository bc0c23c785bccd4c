using NofPipeline.Pipeline.Events;

namespace NofPipeline.Exchange.Tests;

public sealed class Standalone_over_a_broker(Shared_broker broker)
{
    [Fact]
    public async Task Ends_when_every_event_is_on_the_exchange()
    {
        var host = await broker.NewVirtualHostAsync();
        using var place = Small_feed.NewPlace();
        await using var subscriber = await Subscriber.BindAsync(host, "#");

        var lines = await Small_feed.RunOnceAsync(place, ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", host.ToString()));

        Assert.Equal(lines, (await Subscriber.ArchiveAsync(host)).Select(r => r.Text));
        Assert.Equal(lines, (await subscriber.WaitForAsync(lines.Count)).Select(r => r.Text));
        using var store = place.OpenStore();
        Assert.Equal(lines.Count, (await store.PositionAsync(RelayTargets.Exchange, TestContext.Current.CancellationToken)).Sequence);
    }
}
