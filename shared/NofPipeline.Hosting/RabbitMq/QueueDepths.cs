using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Asks the broker how much lies in the pipeline's queues, without taking a message or making a queue.</summary>
public static class QueueDepths
{
    private const ushort NotFound = 404;

    /// <summary>Every queue of the pipeline, by name.</summary>
    public static async Task<IReadOnlyList<QueueDepth>> ReadAsync(BrokerAddress broker, CancellationToken cancellationToken)
    {
        await using var connection = await broker.ConnectAsync("nof queue depths", cancellationToken);
        var depths = new List<QueueDepth>();
        foreach (var queue in PipelineQueues.All.Keys.Order(StringComparer.Ordinal))
        {
            depths.Add(await ReadAsync(connection, queue, cancellationToken));
        }

        return depths;
    }

    /// <summary>A queue that is not there ends the channel, so each has its own.</summary>
    private static async Task<QueueDepth> ReadAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            var declared = await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
            return new QueueDepth(queue, declared.MessageCount, declared.ConsumerCount);
        }
        catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == NotFound)
        {
            return new QueueDepth(queue, null, 0);
        }
    }
}
