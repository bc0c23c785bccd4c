using NofPipeline.Contracts.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Publishing.Exchange;

/// <summary>The exchange, its archive, and the lock by which one instance at a time relays.</summary>
internal static class ExchangeTopology
{
    private const string Turn = "nof.events.relay";
    private const ushort NotFound = 404;
    private const ushort ResourceLocked = 405;

    /// <summary>Handing out the archive without taking from it counts as a delivery, and newer brokers have a limit where none is set.</summary>
    private const int NoLimit = 1_000_000;

    /// <summary>
    /// Takes the turn to relay: an exclusive queue, which the broker grants to one connection and takes back with it. As events are published
    /// on the same connection, an instance that has lost its turn cannot publish any more.
    /// </summary>
    public static async Task<bool> TryTakeTurnAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            await channel.QueueDeclareAsync(Turn, durable: false, exclusive: true, autoDelete: false, cancellationToken: cancellationToken);
            return true;
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode == ResourceLocked)
        {
            return false;
        }
    }

    /// <summary>Whether the archive is there. On a channel of its own, because a refusal closes the channel.</summary>
    public static async Task<bool> HasArchiveAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            await channel.QueueDeclarePassiveAsync(EventExchange.Archive, cancellationToken);
            return true;
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode == NotFound)
        {
            return false;
        }
    }

    /// <summary>Makes the exchange and the archive where they are absent. The archive takes every event, so none is unroutable.</summary>
    public static async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(EventExchange.Name, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = NoLimit };
        await channel.QueueDeclareAsync(
            EventExchange.Archive, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        await channel.QueueBindAsync(EventExchange.Archive, EventExchange.Name, "#", cancellationToken: cancellationToken);
    }
}
