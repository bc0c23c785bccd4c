using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Snapshots.MongoDb;

/// <content>The positions of relays in the event feed.</content>
public sealed partial class MongoStore
{
    /// <inheritdoc />
    public Task<RelayPosition> PositionAsync(string target, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var found = await collections.Positions.Find(MongoStatements.Where.Eq("_id", target)).FirstOrDefaultAsync(cancellationToken);
            return found is null ? new RelayPosition(0, 0) : new RelayPosition(found["sequence"].ToInt64(), found["resets"].ToInt64());
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> TargetsAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<string>>(
        async () =>
        {
            var found = await collections.Positions.Find(MongoStatements.Where.Empty).ToListAsync(cancellationToken);
            return [.. found.Select(position => position["_id"].AsString).Order(StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<RelayPosition?> AdvanceAsync(string target, RelayPosition from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from.Sequence);
        return AskAsync(
            async () =>
            {
                var moved = await collections.Positions.UpdateOneAsync(
                    MongoStatements.Where.Eq("_id", target)
                        & MongoStatements.Where.Eq("sequence", BsonJson.Number(from.Sequence))
                        & MongoStatements.Where.Eq("resets", BsonJson.Number(from.Resets)),
                    MongoStatements.Set.Set("sequence", BsonJson.Number(to)),
                    options: null,
                    cancellationToken);
                var next = new RelayPosition(to, from.Resets);
                return moved.MatchedCount == 1 || (from is { Sequence: 0, Resets: 0 } && await StartAsync(target, next, cancellationToken)) ? next : null;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task ResetAsync(string target, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await collections.Positions.PutAsync(target, MongoStatements.Set.Set("sequence", 0).Inc("resets", 1), cancellationToken);
            return target;
        },
        cancellationToken);

    /// <summary>The first advance makes the document.</summary>
    private Task<bool> StartAsync(string target, RelayPosition position, CancellationToken cancellationToken) => collections.Positions.TryInsertAsync(
        new BsonDocument
        {
            ["_id"] = target,
            ["sequence"] = BsonJson.Number(position.Sequence),
            ["resets"] = BsonJson.Number(position.Resets),
        },
        cancellationToken);
}
