namespace NofPipeline.Broker;

/// <summary>One broker for all tests of an assembly, a virtual host for each.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    /// <summary>A virtual host of one's own. Skips the test where there is no broker.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, RabbitMqBroker.Missing);
        broker ??= await RabbitMqBroker.StartAsync();
        return await broker.NewVirtualHostAsync();
    }

    /// <summary>The broker itself, for users and definitions, which belong to it as a whole. Skips the test where it is not our own.</summary>
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
}
