using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>Parts, addressed by their content.</content>
public sealed partial class MongoStore
{
    /// <summary>Some servers take no more in one message than one document may have; a batch stays below that.</summary>
    private const int MostBatchBytes = SnapshotCommit.MostPartBytes;

    /// <inheritdoc />
    public Task<ReadOnlyMemory<byte>> ReadPartAsync(PartReference part, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var found = await collections.Parts.Find(MongoStatements.Where.Eq("_id", part.Sha256)).FirstOrDefaultAsync(cancellationToken);
            return part.Verified(found?["content"].AsByteArray);
        },
        cancellationToken);

    /// <summary>Writing a part that is already there changes nothing, so an interrupted commit is simply repeated.</summary>
    private async Task<int> WritePartsAsync(IReadOnlyList<SnapshotPart> parts, CancellationToken cancellationToken)
    {
        var distinct = parts.DistinctBy(part => part.Reference.Sha256).ToList();
        var present = await collections.Parts
            .Find(MongoStatements.Where.In("_id", distinct.Select(part => part.Reference.Sha256)))
            .Project(MongoStatements.Only.Include("_id"))
            .ToListAsync(cancellationToken);
        var known = present.Select(p => p["_id"].AsString).ToHashSet(StringComparer.Ordinal);
        List<BsonDocument> batch = [];
        var bytes = 0L;
        foreach (var part in distinct.Where(part => !known.Contains(part.Reference.Sha256)))
        {
            if (bytes + part.Content.Length > MostBatchBytes)
            {
                await collections.Parts.InsertMissingAsync(batch, cancellationToken);
                (batch, bytes) = ([], 0);
            }

            batch.Add(new BsonDocument { ["_id"] = part.Reference.Sha256, ["content"] = new BsonBinaryData(part.Content.ToArray()) });
            bytes += part.Content.Length;
        }

        await collections.Parts.InsertMissingAsync(batch, cancellationToken);
        return distinct.Count - known.Count;
    }
}
