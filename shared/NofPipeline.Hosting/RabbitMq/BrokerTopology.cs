using NofPipeline.Pipeline.Failpoints;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>
/// Declares every exchange and queue of the pipeline, so that no message is sent before its queue is there, whichever process starts
/// first. Declaring what exists compares its arguments, which a passive declare does not: so this is the check as well.
/// </summary>
internal static class BrokerTopology
{
    private const ushort PreconditionFailed = 406;

    /// <exception cref="TopologyMismatchException">Something of that name is there in another shape.</exception>
    /// <exception cref="TimeoutException">The broker has fallen silent.</exception>
    public static async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await DeclareAllAsync(connection, cancellationToken);
        }
        catch (OperationCanceledException silence) when (!cancellationToken.IsCancellationRequested)
        {
            // The client cancels what is not answered in time, although nobody has asked it to.
            throw new TimeoutException("The broker does not answer.", silence);
        }
    }

    private static async Task DeclareAllAsync(IConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (queue, arguments) in PipelineQueues.All)
        {
            await DeclareAsync(
                connection,
                $"queue '{queue}'",
                channel => channel.QueueDeclareAsync(
                    queue, durable: true, exclusive: false, autoDelete: false, arguments.ToDictionary(), cancellationToken: cancellationToken),
                cancellationToken);
        }

        Failpoint.Hit("topology.half-declared");
        string[] own = [PipelineQueues.Parked, .. PipelineQueues.Waits.Select(PipelineQueues.NameOf), .. PipelineQueues.Stages.Keys];
        foreach (var exchange in own.Concat(PipelineQueues.Stages.Values.SelectMany(types => types).Select(PipelineQueues.ExchangeOf)))
        {
            await DeclareAsync(
                connection,
                $"exchange '{exchange}'",
                channel => channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken),
                cancellationToken);
        }

        await using var binding = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var queue in own)
        {
            await binding.QueueBindAsync(queue, queue, string.Empty, cancellationToken: cancellationToken);
        }

        foreach (var (stage, message) in PipelineQueues.Stages.SelectMany(s => s.Value.Select(message => (s.Key, message))))
        {
            await binding.ExchangeBindAsync(stage, PipelineQueues.ExchangeOf(message), string.Empty, cancellationToken: cancellationToken);
        }
    }

    /// <summary>On a channel of its own, because a refusal closes the channel.</summary>
    private static async Task DeclareAsync(
        IConnection connection, string what, Func<IChannel, Task> declare, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            await declare(channel);
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode == PreconditionFailed)
        {
            throw new TopologyMismatchException(
                $"The {what} exists in another shape than this version needs ({refused.ShutdownReason.ReplyText}). Stop all workers, "
                + "delete it on the broker, and start them again: it is made anew, and what nobody has consumed is sent again from the store.",
                refused);
        }
    }
}
