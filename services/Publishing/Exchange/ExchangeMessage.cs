using System.Text;
using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Snapshots.Events;
using RabbitMQ.Client;

namespace NofPipeline.Publishing.Exchange;

/// <summary>An event as a message on the exchange: the same text as in the file and over HTTP, and what routes and describes it.</summary>
public sealed record ExchangeMessage
{
    public required string RoutingKey { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public required BasicProperties Properties { get; init; }

    public static ExchangeMessage Of(FeedEvent feedEvent)
    {
        ArgumentNullException.ThrowIfNull(feedEvent);
        using var data = JsonDocument.Parse(feedEvent.Event.Data);
        return new ExchangeMessage
        {
            RoutingKey = EventRouting.KeyOf(feedEvent.Event.Type, feedEvent.Event.Subject, data.RootElement),
            Body = Encoding.UTF8.GetBytes(feedEvent.Text),
            Properties = new BasicProperties
            {
                ContentType = EventExchange.ContentType,
                MessageId = feedEvent.Event.Id.ToString("D"),
                Type = feedEvent.Event.Type,
                Timestamp = new AmqpTimestamp(feedEvent.Time.ToUnixTimeSeconds()),
                Persistent = true,
                Headers = new Dictionary<string, object?>
                {
                    [EventExchange.SequenceHeader] = feedEvent.Sequence,
                    [EventExchange.SubjectSequenceHeader] = feedEvent.SubjectSequence,
                },
            },
        };
    }
}
