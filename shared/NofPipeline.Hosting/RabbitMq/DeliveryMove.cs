using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Puts a delivery elsewhere, bytes and headers as they are. Confirmed by the broker before the delivery is acknowledged.</summary>
internal static class DeliveryMove
{
    private const int LongestHeader = 4000;

    /// <summary>Moves the message; <paramref name="change"/> adds to its headers.</summary>
    public static Task MoveAsync(ReceiveContext context, string exchange, string routingKey, Action<IDictionary<string, object?>> change)
    {
        if (!context.TryGetPayload(out ChannelContext? channel) || !context.TryGetPayload(out RabbitMqBasicConsumeContext? delivery))
        {
            throw new InvalidOperationException("The delivery did not come from RabbitMQ.");
        }

        var headers = delivery.Properties.Headers is { } before ? new Dictionary<string, object?>(before) : [];
        change(headers);
        var properties = new BasicProperties(delivery.Properties) { Headers = headers, Persistent = true };
        return channel.BasicPublishAsync(exchange, routingKey, mandatory: true, properties, context.Body.GetBytes(), awaitAck: true, context.CancellationToken);
    }

    /// <summary>Moves the message to the error queue of the queue that it came from.</summary>
    public static Task ToErrorsAsync(ReceiveContext context, string type, string reason, DateTimeOffset when)
    {
        var queue = QueueOf(context);
        return MoveAsync(context, string.Empty, PipelineQueues.ErrorsOf(queue), headers =>
        {
            headers[DeliveryHeaders.Queue] = queue;
            headers[DeliveryHeaders.FaultType] = type;
            headers[DeliveryHeaders.FaultMessage] = reason.Length > LongestHeader ? reason[..LongestHeader] : reason;
            headers[DeliveryHeaders.FaultTime] = when.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        });
    }

    /// <summary>The queue that a delivery came from.</summary>
    public static string QueueOf(ReceiveContext context) => context.InputAddress.Segments[^1];
}
