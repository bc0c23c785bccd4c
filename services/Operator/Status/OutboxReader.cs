using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Operator.Status;

/// <summary>Reads the messages that nobody has consumed yet, with the age that only their commits know.</summary>
internal sealed class OutboxReader(IPipelineStore store, TimeProvider clock)
{
    private const int Batch = 50;

    public async Task<IReadOnlyList<MessageStatus>> ReadAsync(string? quarter, CancellationToken cancellationToken)
    {
        var waiting = await store.UnconsumedAsync(cancellationToken);
        var since = waiting.Count == 0 ? [] : await SinceAsync(waiting.Select(m => m.Id).ToHashSet(), cancellationToken);
        return [.. waiting.Select(m => Of(m, since)).Where(m => quarter is null || m.Quarter is null || m.Quarter == quarter)];
    }

    private MessageStatus Of(OutgoingMessage message, Dictionary<Guid, DateTimeOffset> times)
    {
        var known = StageMessages.Read(message);
        DateTimeOffset? since = times.TryGetValue(message.Id, out var time) ? time : null;
        return new MessageStatus(
            message.Id, message.Type, known?.Quarter, known?.Lane, since, since is null ? null : (long)(clock.GetUtcNow() - since.Value).TotalSeconds);
    }

    private async Task<Dictionary<Guid, DateTimeOffset>> SinceAsync(HashSet<Guid> waiting, CancellationToken cancellationToken)
    {
        var times = new Dictionary<Guid, DateTimeOffset>();
        for (var after = 0L; await store.CommitsAsync(after, Batch, cancellationToken) is { Count: > 0 } headers; after += headers.Count)
        {
            foreach (var header in headers)
            {
                foreach (var message in header.Outbox.Where(m => waiting.Contains(m.Id)))
                {
                    times.TryAdd(message.Id, header.CommittedAt);
                }
            }
        }

        return times;
    }
}
