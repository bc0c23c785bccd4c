using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Broker;

/// <summary>One broker for all tests of an assembly, a virtual host for each.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    /// <summary>A virtual host of one's own. Skips the test where there is no broker.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, DebianPackages.Missing);
        broker ??= await RabbitMqBroker.StartAsync();
        return await broker.NewVirtualHostAsync();
    }

    /// <summary>The node itself, for users and definitions, which belong to it as a whole. Skips the test where it is not our own.</summary>
    public async Task<RabbitMqBroker> NodeAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, DebianPackages.Missing);
        return broker ??= await RabbitMqBroker.StartAsync();
    }

    /// <summary>A virtual host without any queue of the pipeline, also where the broker was given and is not new.</summary>
    public async Task<Uri> EmptyAsync()
    {
        var address = await NewVirtualHostAsync();
        await using var connection = await BrokerAddress.Parse(address.ToString()).ConnectAsync("test", CancellationToken.None);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in PipelineQueues.All.Keys)
        {
            await channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false);
        }

        return address;
    }

    /// <summary>Runs <c>rabbitmqctl</c>; skips the test where the broker is not our own.</summary>
    public async Task ControlAsync(params string[] arguments)
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, DebianPackages.Missing);
        await broker!.ControlAsync(arguments);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => broker?.DisposeAsync() ?? ValueTask.CompletedTask;
}
