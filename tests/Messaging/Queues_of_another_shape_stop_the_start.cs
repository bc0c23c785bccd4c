using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Messaging.Tests;

/// <summary>A queue that is there in another shape: the start is refused with a sentence.</summary>
public sealed class Queues_of_another_shape_stop_the_start(Shared_broker broker)
{
    [Fact]
    public async Task Of_a_service_and_of_Standalone()
    {
        var address = await broker.NewVirtualHostAsync();
        await using (var connection = await BrokerAddress.Parse(address.ToString()).ConnectAsync("test", TestContext.Current.CancellationToken))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            await channel.QueueDeclareAsync("nof-scoring", durable: true, exclusive: false, autoDelete: false, cancellationToken: TestContext.Current.CancellationToken);
        }

        using var workplace = Workplace.Of(Nation.Handful);
        (string, string)[] environment = [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString())];
        foreach (var (exitCode, output) in (IEnumerable<(int, string)>)[await workplace.RunServiceHereAsync("Scoring", environment), await workplace.RunHereAsync(environment)])
        {
            Refusal.Is(Refusal.Infrastructure, exitCode, output, "queue 'nof-scoring' exists in another shape", "inequivalent arg");
        }
    }
}
