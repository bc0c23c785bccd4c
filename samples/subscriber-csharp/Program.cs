// Prints segment changes as they are published: dotnet run -- amqp://guest:guest@localhost:5672/
// Delivery is at least once; the Python sample shows how to process each event exactly once.
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

var factory = new ConnectionFactory { Uri = new Uri(args.Length == 1 ? args[0] : "amqp://guest:guest@localhost:5672/") };
await using var connection = await factory.CreateConnectionAsync();
await EnsureExchangeAsync();
await using var channel = await connection.CreateChannelAsync();

await channel.QueueDeclareAsync(
    "nof.sample-subscriber-csharp", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
await channel.QueueBindAsync("nof.sample-subscriber-csharp", "nof.events", "segment-changed.#");
await channel.QueueBindAsync("nof.sample-subscriber-csharp", "nof.events", "segment-corrected.#");
await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 20, global: false);

var consumer = new AsyncEventingBasicConsumer(channel);
consumer.ReceivedAsync += async (_, delivery) =>
{
    var message = JsonNode.Parse(delivery.Body.Span)!;
    var data = message["data"]!;
    Console.WriteLine($"{message["sequence"]} {message["subject"]} {data["quarter"]}: {data["before"]?["final"]} -> {data["after"]?["final"]}{Noise(data["materiality"]?["average"])}");
    await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
};
await channel.BasicConsumeAsync("nof.sample-subscriber-csharp", autoAck: false, consumer);
await Task.Delay(Timeout.Infinite);

// Whether the average changed by more than noise; nothing where there is none to judge, or the event is older than the property.
static string Noise(JsonNode? average) => average is null ? "" : average["beyondNoise"]!.GetValue<bool>() ? " (beyond noise)" : " (within noise)";

// Where the exchange is there, a subscriber need not be allowed to make it. A refusal closes its channel.
async Task EnsureExchangeAsync()
{
    try
    {
        await using var asking = await connection.CreateChannelAsync();
        await asking.ExchangeDeclarePassiveAsync("nof.events");
    }
    catch (OperationInterruptedException)
    {
        await using var making = await connection.CreateChannelAsync();
        await making.ExchangeDeclareAsync("nof.events", ExchangeType.Topic, durable: true);
    }
}
