using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Documents;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>The audit log.</content>
public sealed partial class MongoStore
{
    /// <inheritdoc />
    public Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => AskAsync(
        () => TakeTurnAsync(
            async () =>
            {
                var last = await collections.Audit.Find(MongoStatements.Where.Empty)
                    .Sort(MongoStatements.By.Descending("_id"))
                    .Limit(1)
                    .FirstOrDefaultAsync(cancellationToken);
                var record = AuditChain.Next(last is null ? null : Audit(last), time.GetUtcNow(), entry);
                var document = new BsonDocument("_id", BsonJson.Number(record.Number));
                document.AddRange(BsonJson.ToDocument(StoredRecords.Write(record)));
                return (await collections.Audit.TryInsertAsync(document, cancellationToken), record);
            },
            cancellationToken),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);

        // MongoDB takes a limit of zero for none.
        return limit == 0
            ? Task.FromResult<IReadOnlyList<AuditRecord>>([])
            : AskAsync<IReadOnlyList<AuditRecord>>(
                async () =>
                [
                    .. (await collections.Audit.Find(MongoStatements.Where.Gt("_id", BsonJson.Number(after)))
                        .Sort(InOrder)
                        .Limit(limit)
                        .ToListAsync(cancellationToken)).Select(Audit),
                ],
                cancellationToken);
    }

    private static AuditRecord Audit(BsonDocument document)
    {
        document.Remove("_id");
        return StoredRecords.ReadAudit(BsonJson.ToJson(document));
    }
}
