using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Snapshots.Outbox;
using RabbitMQ.Client;

namespace NofPipeline.Hosting.DeadLetters;

/// <summary>What an operator can do about messages that nobody could consume: look at them, send them again, be done with them.</summary>
public sealed class DeadLetterQueues(BrokerAddress broker, IOutbox outbox)
{
    /// <summary>Every dead letter, by queue; copies of one message are one.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await broker.ConnectAsync("nof dead letters", cancellationToken);
        var found = new List<DeadLetter>();
        foreach (var queue in PipelineQueues.OfDeadLetterKind)
        {
            // What was got and not acknowledged goes back when the channel is closed.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            found.AddRange((await GetAllAsync(channel, queue, cancellationToken))
                .GroupBy(DeadLetterReading.IdOf)
                .Select(copies => DeadLetterReading.Read(queue, [.. copies])));
        }

        return found;
    }

    /// <summary>The whole body of a dead letter; <c>null</c> where there is none of that id.</summary>
    public async Task<ReadOnlyMemory<byte>?> ShowAsync(string id, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? body = null;
        await ForEachQueueAsync(
            id,
            (_, copies) =>
            {
                body = copies[^1].Body;
                return Task.FromResult(false);
            },
            cancellationToken);
        return body;
    }

    /// <summary>
    /// Sends a message back to the queue in which it failed, once however many copies there are, with its headers but for those of its
    /// failures. Returns whether there was one.
    /// </summary>
    public async Task<bool> RetryAsync(string id, CancellationToken cancellationToken)
    {
        var sent = false;
        await ForEachQueueAsync(
            id,
            async (channel, copies) =>
            {
                var target = DeadLetterReading.FailedIn(copies[^1]);
                if (target.Length == 0)
                {
                    throw new InvalidOperationException($"Dead letter {id} does not say in which queue it failed, so it can only be discarded.");
                }

                if (!sent)
                {
                    await SendAgainAsync(channel, target, copies[^1], cancellationToken);
                    sent = true;
                }

                return true;
            },
            cancellationToken);
        return sent;
    }

    /// <summary>
    /// Removes a message and marks it as consumed in the outbox: otherwise the relay would send it again. Returns whether there was one.
    /// </summary>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellationToken)
    {
        var found = false;
        await ForEachQueueAsync(
            id,
            async (_, _) =>
            {
                if (Guid.TryParse(id, out var messageId))
                {
                    await outbox.RecordConsumptionAsync(messageId, cancellationToken);
                }

                return found = true;
            },
            cancellationToken);
        return found;
    }

    /// <summary>Shows a step the copies of a message in each queue that has any, and removes them where the step says so.</summary>
    private async Task ForEachQueueAsync(
        string id, Func<IChannel, IReadOnlyList<BasicGetResult>, Task<bool>> step, CancellationToken cancellationToken)
    {
        await using var connection = await broker.ConnectAsync("nof dead letters", cancellationToken);
        foreach (var queue in PipelineQueues.OfDeadLetterKind)
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            var copies = (await GetAllAsync(channel, queue, cancellationToken)).Where(m => DeadLetterReading.IdOf(m) == id).ToList();
            if (copies.Count > 0 && await step(channel, copies))
            {
                foreach (var copy in copies)
                {
                    await channel.BasicAckAsync(copy.DeliveryTag, multiple: false, cancellationToken);
                }
            }
        }
    }

    private static async Task<List<BasicGetResult>> GetAllAsync(IChannel channel, string queue, CancellationToken cancellationToken)
    {
        var all = new List<BasicGetResult>();
        while (await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message)
        {
            all.Add(message);
        }

        return all;
    }

    /// <summary>Returns when the broker has confirmed it; throws when the queue is not there.</summary>
    private static async Task SendAgainAsync(IChannel channel, string queue, BasicGetResult message, CancellationToken cancellationToken)
    {
        var headers = (message.BasicProperties.Headers ?? new Dictionary<string, object?>())
            .Where(h => !DeliveryHeaders.BelongsToOneLife(h.Key))
            .ToDictionary();
        var properties = new BasicProperties(message.BasicProperties) { Headers = headers, Persistent = true };
        await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, message.Body, cancellationToken);
    }
}
