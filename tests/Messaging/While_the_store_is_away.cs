using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Contracts;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Hosting.Transport;

namespace NofPipeline.Messaging.Tests;

/// <summary>The store is away for a while: messages wait, first in the wait queues and then in their own, and none becomes a dead letter.</summary>
public sealed class While_the_store_is_away(Shared_broker broker)
{
    private const string Queue = "nof-publishing";
    private const string Errors = "nof-publishing_error";
    private const int Messages = 8;

    [Fact]
    public async Task The_endpoint_pauses_and_afterwards_everything_is_consumed()
    {
        var address = await broker.NewVirtualHostAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var workplace = new Workplace();
        var store = new Store { IsAway = true };
        using var host = await ConsumerHost.StartAsync<StoringConsumer, StoringDefinition>(address, workplace, store, patience.Token);
        await using var tap = await Tap.OpenAsync(address);
        await Eventually.HoldsAsync(() => tap.HasConsumerAsync(Queue));

        var bus = host.Services.GetRequiredService<IBus>();
        for (var i = 0; i < Messages; i++)
        {
            await bus.Publish(ConsumerHost.Message("2025-26Q4"), patience.Token);
        }

        await Eventually.HoldsAsync(async () => !await tap.HasConsumerAsync(Queue));
        store.IsAway = false;
        Assert.Empty(store.Written);
        await Eventually.HoldsAsync(() => store.Written.Distinct().Count() == Messages);

        Assert.True(await tap.HasConsumerAsync(Queue));
        Assert.Equal(0u, await tap.CountAsync(Errors));
        await host.StopAsync(patience.Token);
    }

    [Fact]
    public async Task What_has_waited_waits_longer_and_then_is_put_aside()
    {
        var address = await broker.NewVirtualHostAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var workplace = new Workplace();
        using var host = await ConsumerHost.StartAsync<StoringConsumer, StoringDefinition>(
            address, workplace, new Store { IsAway = true }, patience.Token);
        await using var tap = await Tap.OpenAsync(address);
        (string Queue, int? Waits)[] expected = [("nof.wait-30s", 2), ("nof.wait-120s", 3), (Errors, 3)];

        for (var waits = 1; waits <= expected.Length; waits++)
        {
            await host.Services.GetRequiredService<IBus>().Publish(
                ConsumerHost.Message("2025-26Q4"), context => context.Headers.Set(DeliveryHeaders.Waits, waits), patience.Token);
            var (queue, next) = expected[waits - 1];
            await Eventually.HoldsAsync(async () => await tap.CountAsync(queue) == 1);
            var moved = await tap.TakeAsync(queue);
            Assert.Equal(next, Convert.ToInt32(moved!.BasicProperties.Headers![DeliveryHeaders.Waits], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(queue == Errors, moved.BasicProperties.Headers.ContainsKey(DeliveryHeaders.FaultMessage));
            Assert.Equal(queue == Errors ? Errors : Queue, moved.RoutingKey);
        }

        await host.StopAsync(patience.Token);
    }

    internal sealed class Store
    {
        public bool IsAway { get; set; }

        public ConcurrentQueue<Guid> Written { get; } = [];
    }

    internal sealed class StoringConsumer(Store store) : IConsumer<PublishQuarter>
    {
        private const int Locked = 5;

        public Task Consume(ConsumeContext<PublishQuarter> context)
        {
            if (store.IsAway)
            {
                throw new SqliteException("database is locked", Locked);
            }

            store.Written.Enqueue(context.Message.MessageId);
            return Task.CompletedTask;
        }
    }

    internal sealed class StoringDefinition() : StageConsumerDefinition<StoringConsumer>(Queue);
}
