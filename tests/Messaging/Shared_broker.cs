using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Messaging.Tests;

/// <summary>One broker for all tests, a virtual host for each.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    /// <summary>The address for one test, without any queue of the pipeline; skips the test where there is no broker.</summary>
    public async Task<Uri> EmptyAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, RabbitMqBroker.Missing);
        broker ??= await RabbitMqBroker.StartAsync();
        var address = await broker.NewVirtualHostAsync();
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
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.Missing);
        await broker!.ControlAsync(arguments);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (broker is not null)
        {
            await broker.DisposeAsync();
        }
    }
}
