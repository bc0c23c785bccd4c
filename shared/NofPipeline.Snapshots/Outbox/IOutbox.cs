namespace NofPipeline.Snapshots.Outbox;

/// <summary>The messages that commits have sent, and what became of them.</summary>
public interface IOutbox
{
    /// <summary>Messages that no commit and no receipt names as consumed, oldest commit first.</summary>
    Task<IReadOnlyList<OutgoingMessage>> UnconsumedAsync(CancellationToken cancellationToken);

    /// <summary>Records that a message needed no commit of its own. Doing so twice is harmless.</summary>
    Task RecordConsumptionAsync(Guid messageId, CancellationToken cancellationToken);
}
