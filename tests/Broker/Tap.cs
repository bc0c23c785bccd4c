using System.Collections.Concurrent;
using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Broker;

/// <summary>Listens to everything that is published, and can send it again.</summary>
public sealed class Tap : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;
    private readonly SemaphoreSlim sending = new(1, 1);

    private Tap(IConnection connection, IChannel channel)
    {
        this.connection = connection;
        this.channel = channel;
    }

    /// <summary>Messages as they came, repetitions included.</summary>
    public ConcurrentQueue<(string Exchange, IReadOnlyBasicProperties Properties, byte[] Body)> Seen { get; } = [];

    public static async Task<Tap> OpenAsync(Uri broker, Func<Tap, BasicDeliverEventArgs, Task>? then = null)
    {
        var connection = await BrokerAddress.Parse(broker.ToString()).ConnectAsync("tap", CancellationToken.None);
        var channel = await connection.CreateChannelAsync();
        var tap = new Tap(connection, channel);
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        foreach (var message in PipelineQueues.Messages)
        {
            await channel.ExchangeDeclareAsync(message, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(queue, message, string.Empty);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            tap.Seen.Enqueue((delivery.Exchange, delivery.BasicProperties, delivery.Body.ToArray()));
            if (then is not null)
            {
                await then(tap, delivery);
            }
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        return tap;
    }

    /// <summary>Sends a message to one queue, past this tap.</summary>
    public async Task SendAsync(string queue, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        await sending.WaitAsync();
        try
        {
            await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, new BasicProperties(properties), body);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Whether a queue is there.</summary>
    public Task<bool> HasQueueAsync(string queue) => IsAsync(queue, _ => true);

    /// <summary>Whether somebody consumes a queue, which need not be there.</summary>
    public Task<bool> HasConsumerAsync(string queue) => IsAsync(queue, found => found.ConsumerCount > 0);

    /// <summary>Takes a message from a queue; <c>null</c> where it is empty.</summary>
    public async Task<BasicGetResult?> TakeAsync(string queue)
    {
        await using var taking = await connection.CreateChannelAsync();
        return await taking.BasicGetAsync(queue, autoAck: true);
    }

    /// <summary>Looks at all that a queue holds, and leaves it there.</summary>
    public async Task<IReadOnlyList<IReadOnlyBasicProperties>> PeekAsync(string queue)
    {
        var found = new List<IReadOnlyBasicProperties>();

        // What is not acknowledged goes back when the channel closes.
        await using var looking = await connection.CreateChannelAsync();
        while (await looking.BasicGetAsync(queue, autoAck: false) is { } message)
        {
            found.Add(message.BasicProperties);
        }

        return found;
    }

    /// <summary>How many messages a queue holds.</summary>
    public async Task<uint> CountAsync(string queue)
    {
        await using var looking = await connection.CreateChannelAsync();
        return await looking.MessageCountAsync(queue);
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
        sending.Dispose();
    }

    private async Task<bool> IsAsync(string queue, Func<QueueDeclareOk, bool> condition)
    {
        await using var looking = await connection.CreateChannelAsync();
        try
        {
            return condition(await looking.QueueDeclarePassiveAsync(queue));
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }
}
