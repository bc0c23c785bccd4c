using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Messaging.Tests;

/// <summary>A queue that is there in another shape, or an address that is none: the start is refused with a sentence.</summary>
public sealed class Queues_of_another_shape_stop_the_start(Shared_broker broker)
{
    private const int Usage = 2;
    private const int Infrastructure = 3;

    [Fact]
    public async Task Of_a_service_and_of_Standalone()
    {
        var address = await broker.EmptyAsync();
        await using (var connection = await BrokerAddress.Parse(address.ToString()).ConnectAsync("test", TestContext.Current.CancellationToken))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            await channel.QueueDeclareAsync("nof-scoring", durable: true, exclusive: false, autoDelete: false, cancellationToken: TestContext.Current.CancellationToken);
        }

        using var workplace = Workplace.With();
        (string, string)[] environment = [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString())];
        using var service = workplace.StartService("Scoring", environment);
        foreach (var (exitCode, output) in (IEnumerable<(int, string)>)[await Workplace.EndOfAsync(service), await workplace.RunOnceAsync(environment)])
        {
            Assert.Equal(Infrastructure, exitCode);
            var line = output.ReplaceLineEndings(" ");
            Assert.Contains("queue 'nof-scoring' exists in another shape", line, StringComparison.Ordinal);
            Assert.Contains("inequivalent arg", line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("amqp://:secret@localhost/")]
    [InlineData("secret")]
    public async Task An_address_that_is_none_is_named_by_its_key_and_not_repeated(string address)
    {
        using var workplace = Workplace.With();
        using var service = workplace.StartService("Scoring", ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address));
        var (exitCode, output) = await Workplace.EndOfAsync(service);

        Assert.Equal(Usage, exitCode);
        Assert.Contains("Nof:RabbitMq:Uri", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }
}
