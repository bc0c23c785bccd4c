using System.Collections.Concurrent;
using System.Text;
using NofPipeline.Contracts.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Broker;

/// <summary>A durable queue of one's own and what came through it.</summary>
public sealed class Subscriber : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly ConcurrentQueue<Received> received = new();

    private Subscriber(IConnection connection) => this.connection = connection;

    /// <summary>What has come, in order.</summary>
    public IReadOnlyList<Received> Received => [.. received];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Subscriber> BindAsync(Uri broker, params string[] keys)
    {
        var subscriber = new Subscriber(await ConnectAsync(broker));
        var channel = await subscriber.connection.CreateChannelAsync(cancellationToken: Cancel);
        await channel.ExchangeDeclareAsync(EventExchange.Name, ExchangeType.Topic, durable: true, cancellationToken: Cancel);
        var queue = await channel.QueueDeclareAsync(
            $"test-{Guid.NewGuid():N}", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: Cancel);
        foreach (var key in keys)
        {
            await channel.QueueBindAsync(queue.QueueName, EventExchange.Name, key, cancellationToken: Cancel);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            subscriber.received.Enqueue(Of(delivery.RoutingKey, delivery.BasicProperties, delivery.Body));
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: false, consumer, Cancel);
        return subscriber;
    }

    /// <summary>
    /// Everything in the archive, in its order, and it stays there: what one consumer is given and does not acknowledge goes back in order
    /// when its channel closes.
    /// </summary>
    public static async Task<IReadOnlyList<Received>> ArchiveAsync(Uri broker)
    {
        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var archive = await channel.QueueDeclarePassiveAsync(EventExchange.Archive, Cancel);
        var found = new ConcurrentQueue<Received>();

        // Without a limit a quorum queue stops at 2,000.
        await channel.BasicQosAsync(prefetchSize: 0, (ushort)Math.Clamp(archive.MessageCount, 1, ushort.MaxValue), global: false, Cancel);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            found.Enqueue(Of(delivery.RoutingKey, delivery.BasicProperties, delivery.Body));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(EventExchange.Archive, autoAck: false, consumer, Cancel);
        await Eventually.HoldsAsync(() => found.Count >= archive.MessageCount, $"the {archive.MessageCount} events of the archive");

        return [.. found];
    }

    public static Task<IConnection> ConnectAsync(Uri broker) =>
        new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = true, NetworkRecoveryInterval = TimeSpan.FromSeconds(1) }.CreateConnectionAsync(Cancel);

    /// <summary>Waits until a queue is there and has a consumer.</summary>
    public static async Task IsConsumedAsync(Uri broker, string queue)
    {
        await using var connection = await ConnectAsync(broker);
        await Eventually.HoldsAsync(IsConsumedAsync, $"a consumer of {queue}");

        async Task<bool> IsConsumedAsync()
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
            try
            {
                return (await channel.QueueDeclarePassiveAsync(queue, Cancel)).ConsumerCount > 0;
            }
            catch (OperationInterruptedException)
            {
                // Not there yet.
                return false;
            }
        }
    }

    /// <summary>Waits until so many different events have come.</summary>
    public async Task<IReadOnlyList<Received>> WaitForAsync(int count)
    {
        await Eventually.HoldsAsync(() => received.DistinctBy(r => r.Id).Count() >= count, $"{count} different events", () => $"{received.Count} have come.");
        return Received;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static Received Of(string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body) => new(
        routingKey,
        properties.MessageId!,
        properties.ContentType!,
        properties.Persistent,
        (long)properties.Headers![EventExchange.SequenceHeader]!,
        (long)properties.Headers[EventExchange.SubjectSequenceHeader]!,
        Encoding.UTF8.GetString(body.Span));
}
