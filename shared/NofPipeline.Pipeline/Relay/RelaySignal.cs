using System.Collections.Concurrent;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Pipeline.Relay;

/// <summary>Tells the relay that a commit of this process has left messages in the outbox.</summary>
public sealed class RelaySignal : WakeSignal
{
    private readonly ConcurrentQueue<Guid> committed = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> awaited = new();

    /// <summary>Wakes the relay for messages that this process has committed, and that it therefore sends at once.</summary>
    public void Wake(IEnumerable<OutgoingMessage> messages)
    {
        foreach (var message in messages)
        {
            committed.Enqueue(message.Id);
        }

        Wake();
    }

    /// <summary>Ends when the transport has taken all of them; to be called before the relay is woken for them.</summary>
    public Task WhenSentAsync(IEnumerable<OutgoingMessage> messages) => Task.WhenAll(messages.Select(
        m => awaited.GetOrAdd(m.Id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task));

    internal void Sent(Guid id)
    {
        if (awaited.TryRemove(id, out var sent))
        {
            sent.SetResult();
        }
    }

    /// <summary>What was committed since the last time.</summary>
    internal IEnumerable<Guid> TakeCommitted()
    {
        while (committed.TryDequeue(out var id))
        {
            yield return id;
        }
    }
}
