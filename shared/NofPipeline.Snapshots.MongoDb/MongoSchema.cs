using MongoDB.Bson;
using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>The indexes of the store, and how an older database is brought up to date. Every step may be repeated, and by several at once.</summary>
internal static class MongoSchema
{
    private const string Id = "schema";

    /// <summary>One step per version, applied in order. A step that was ever released does not change; a change is a new step.</summary>
    private static readonly Func<MongoCollections, CancellationToken, Task>[] Steps = [FirstAsync, SecondAsync];

    /// <exception cref="InvalidOperationException">A newer program has written the database.</exception>
    public static async Task BringUpToDateAsync(MongoCollections collections, CancellationToken cancellationToken)
    {
        var stored = await collections.Progress.Find(MongoStatements.Where.Eq("_id", Id)).FirstOrDefaultAsync(cancellationToken);
        var version = stored?["version"].ToInt32() ?? 0;
        if (version > Steps.Length)
        {
            throw new InvalidOperationException(
                $"The database {collections.Progress.Database.DatabaseNamespace} has schema version {version}, but this program knows versions up to "
                + $"{Steps.Length} only. A newer NofPipeline has written it: start that one, or give this one another database (Nof__MongoDb__Database).");
        }

        await RequireKnownContractAsync(collections, cancellationToken);
        foreach (var step in Steps.Skip(version))
        {
            await step(collections, cancellationToken);
        }

        if (version < Steps.Length)
        {
            await collections.Progress.PutAsync(Id, MongoStatements.Set.Max("version", Steps.Length), cancellationToken);
        }
    }

    private static async Task FirstAsync(MongoCollections collections, CancellationToken cancellationToken)
    {
        await MakeAsync(
            collections.Snapshots, isUnique: true, cancellationToken, "series.lane", "series.method", "series.stage", "series.quarter", "version");
        await MakeAsync(collections.Snapshots, isUnique: false, cancellationToken, "id", "_id");
        await MakeAsync(collections.Snapshots, isUnique: false, cancellationToken, "feed.publication");
        await MakeAsync(collections.Files, isUnique: false, cancellationToken, "sha256", "outcome");
        await MakeAsync(collections.Files, isUnique: false, cancellationToken, "completed");
        await MakeAsync(collections.Messages, isUnique: false, cancellationToken, "consumed", "commit", "position");
        await MakeAsync(collections.Current, isUnique: false, cancellationToken, "stage", "lane");
        await MakeAsync(collections.Events, isUnique: true, cancellationToken, "subject", "subjectSequence");
        await MakeAsync(collections.Events, isUnique: false, cancellationToken, "quarter");
        foreach (var rows in new[] { collections.Segments, collections.Scores })
        {
            await MakeAsync(rows, isUnique: false, cancellationToken, "commit");
            await MakeAsync(rows, isUnique: false, cancellationToken, "organisation.code", "quarter");
        }
    }

    private static Task SecondAsync(MongoCollections collections, CancellationToken cancellationToken) =>
        MakeAsync(collections.Events, isUnique: false, cancellationToken, "subject", "quarter", "_id");

    /// <summary>A newer build that needed no other indexes shows by what it has committed last.</summary>
    private static async Task RequireKnownContractAsync(MongoCollections collections, CancellationToken cancellationToken)
    {
        var last = await collections.Snapshots.Find(MongoStatements.Where.Empty)
            .Sort(MongoStatements.By.Descending("_id"))
            .Limit(1)
            .Project(MongoStatements.Only.Include("contract"))
            .FirstOrDefaultAsync(cancellationToken);
        var contract = last is null ? EngineContracts.First : last.GetValue("contract", EngineContracts.First).ToInt64();
        if (EngineContracts.ProblemWith(contract, $"What was last committed to the database {collections.Progress.Database.DatabaseNamespace}") is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private static Task MakeAsync(
        IMongoCollection<BsonDocument> collection, bool isUnique, CancellationToken cancellationToken, params IReadOnlyList<string> fields)
    {
        var keys = Builders<BsonDocument>.IndexKeys.Combine(fields.Select(field => Builders<BsonDocument>.IndexKeys.Ascending(field)));
        return collection.Indexes.CreateOneAsync(
            new CreateIndexModel<BsonDocument>(keys, new CreateIndexOptions { Unique = isUnique }), options: null, cancellationToken);
    }
}
