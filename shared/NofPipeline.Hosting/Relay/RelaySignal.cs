using System.Collections.Concurrent;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Hosting.Relay;

/// <summary>Tells the relay that a commit of this process has left messages in the outbox.</summary>
public sealed class RelaySignal : WakeSignal
{
    private readonly ConcurrentQueue<Guid> committed = new();

    /// <summary>Wakes the relay for messages that this process has committed, and that it therefore sends at once.</summary>
    public void Wake(IEnumerable<OutgoingMessage> messages)
    {
        foreach (var message in messages)
        {
            committed.Enqueue(message.Id);
        }

        Wake();
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
