namespace NofPipeline.Messaging.Tests;

/// <summary>The services as processes of their own, over RabbitMQ, end where Standalone ends in memory.</summary>
public sealed class Over_a_broker_it_ends_the_same(Shared_broker broker, Undisturbed_run undisturbed)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task With_so_many_instances_of_each_service(int instances)
    {
        var address = await broker.EmptyAsync();
        using var workplace = Workplace.With();
        await using var tap = await Tap.OpenAsync(address);
        await using var fleet = new Fleet(workplace, address);

        fleet.StartAll(instances);
        await fleet.EndAsync(undisturbed.Events);

        Assert.Equal(undisturbed.State, await fleet.StateAsync());
        Assert.NotEmpty(tap.Seen);
        Assert.All(tap.Seen.CountBy(m => m.Properties.MessageId!), m => Assert.Equal(1, m.Value));
        Assert.DoesNotContain(Fleet.Conflict, fleet.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task With_each_message_delivered_so_often_and_out_of_order(int times)
    {
        var address = await broker.EmptyAsync();
        using var workplace = Workplace.With();
        var shuffle = new Random(20260331);
        List<(string Queue, RabbitMQ.Client.IReadOnlyBasicProperties Properties, byte[] Body)> held = [];
        async Task RepeatAsync(Tap tap, RabbitMQ.Client.Events.BasicDeliverEventArgs delivery)
        {
            var queue = NofPipeline.Hosting.RabbitMq.PipelineQueues.QueueOf(delivery.Exchange);
            var copy = (queue, delivery.BasicProperties, delivery.Body.ToArray());
            held.AddRange(Enumerable.Repeat(copy, times - 1));

            // Old ones among new ones: as many as came in go out, whichever they are.
            for (var i = 1; i < times; i++)
            {
                var next = held[shuffle.Next(held.Count)];
                held.Remove(next);
                await tap.SendAsync(next.Queue, next.Properties, next.Body);
            }
        }

        await using var tap = await Tap.OpenAsync(address, RepeatAsync);
        await using var fleet = new Fleet(workplace, address);

        fleet.StartAll();
        await fleet.EndAsync(undisturbed.Events);

        Assert.Equal(undisturbed.State, await fleet.StateAsync());
    }
}
