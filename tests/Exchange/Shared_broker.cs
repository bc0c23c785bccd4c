using NofPipeline.Broker;

namespace NofPipeline.Exchange.Tests;

/// <summary>One broker for all tests; each takes a virtual host of its own.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    public async ValueTask InitializeAsync() => broker = RabbitMqBroker.IsAvailable ? await RabbitMqBroker.StartAsync() : null;

    public ValueTask DisposeAsync() => broker?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>An empty virtual host. Skips the test where there is no broker.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, RabbitMqBroker.Missing);
        return await broker!.NewVirtualHostAsync();
    }
}
