using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>Messages that were sent and not yet consumed. See docs/adr/0002-outbox.md.</content>
public sealed partial class MongoStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<OutgoingMessage>> UnconsumedAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<OutgoingMessage>>(
        async () =>
        {
            await derived.CatchUpAsync(cancellationToken);
            var waiting = await collections.Messages
                .Find(MongoStatements.Where.Eq("consumed", false))
                .Sort(MongoStatements.By.Ascending("commit").Ascending("position"))
                .ToListAsync(cancellationToken);
            return [.. waiting.Select(Message)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task RecordConsumptionAsync(Guid messageId, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await collections.Messages.PutAsync(messageId.ToString("D"), DerivedCollections.Consumed, cancellationToken);
            return messageId;
        },
        cancellationToken);

    private static OutgoingMessage Message(BsonDocument document) =>
        new(Guid.Parse(document["_id"].AsString), document["type"].AsString, document["body"].AsString)
        {
            TraceParent = document["traceParent"] is BsonString trace ? trace.Value : null,
        };
}
