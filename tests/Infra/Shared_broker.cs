namespace NofPipeline.Infra.Tests;

/// <summary>One node for the tests that need one. It is of its own, because users and definitions belong to a node as a whole.</summary>
public sealed class Shared_broker : IAsyncLifetime
{
    private RabbitMqBroker? broker;

    /// <summary>The node; skips the test where there is none.</summary>
    public async Task<RabbitMqBroker> NodeAsync()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.Missing);
        return broker ??= await RabbitMqBroker.StartAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => broker?.DisposeAsync() ?? ValueTask.CompletedTask;
}
