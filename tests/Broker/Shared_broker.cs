using NofPipeline.Contracts.Events;
using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Broker;

/// <summary>One broker for all tests of an assembly, a virtual host for each.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    /// <summary>A virtual host of one's own; of a broker that was given, its virtual host, emptied. Skips the test where there is no broker.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, BrokerPackages.Server.Missing);
        broker ??= await RabbitMqBroker.StartAsync();
        var address = await broker.NewVirtualHostAsync();
        if (!RabbitMqBroker.CanBeKilled)
        {
            await EmptyAsync(address);
        }

        return address;
    }

    /// <summary>The node itself, for users and definitions, which belong to it as a whole. Skips the test where it is not our own.</summary>
    public async Task<RabbitMqBroker> NodeAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        return broker ??= await RabbitMqBroker.StartAsync();
    }

    /// <summary>Runs <c>rabbitmqctl</c>; skips the test where the broker is not our own.</summary>
    public async Task ControlAsync(params string[] arguments)
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await broker!.ControlAsync(arguments);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => broker?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Removes what earlier tests have left: the queues of the pipeline and of the sample subscribers, and the events.</summary>
    private static async Task EmptyAsync(Uri address)
    {
        await using var connection = await BrokerAddress.Parse(address.ToString()).ConnectAsync("test", CancellationToken.None);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in PipelineQueues.All.Keys.Concat([EventExchange.Archive, "nof.sample-subscriber", "nof.sample-subscriber-csharp"]))
        {
            await channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false);
        }

        // With it go the bindings of other queues that tests have made.
        await channel.ExchangeDeleteAsync(EventExchange.Name);
    }
}
