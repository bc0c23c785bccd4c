using MongoDB.Bson;
using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>The few things that are done to collections, each in one statement.</summary>
internal static class MongoStatements
{
    public static FilterDefinitionBuilder<BsonDocument> Where { get; } = Builders<BsonDocument>.Filter;

    public static SortDefinitionBuilder<BsonDocument> By { get; } = Builders<BsonDocument>.Sort;

    public static ProjectionDefinitionBuilder<BsonDocument> Only { get; } = Builders<BsonDocument>.Projection;

    public static UpdateDefinitionBuilder<BsonDocument> Set { get; } = Builders<BsonDocument>.Update;

    private static readonly InsertManyOptions InAnyOrder = new() { IsOrdered = false };

    private static readonly UpdateOptions Upsert = new() { IsUpsert = true };

    private static readonly ReplaceOptions ReplaceOrInsert = new() { IsUpsert = true };

    /// <summary>The highest <c>_id</c>; 0 where there is no document.</summary>
    public static async Task<long> LastNumberAsync(this IMongoCollection<BsonDocument> collection, CancellationToken cancellationToken)
    {
        var last = await collection.Find(Where.Empty).Sort(By.Descending("_id")).Limit(1).Project(Only.Include("_id")).FirstOrDefaultAsync(cancellationToken);
        return last is null ? 0 : last["_id"].ToInt64();
    }

    /// <summary>Inserts a document; <c>false</c> where one with the same key is there.</summary>
    public static async Task<bool> TryInsertAsync(
        this IMongoCollection<BsonDocument> collection, BsonDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await collection.InsertOneAsync(document, options: null, cancellationToken);
            return true;
        }
        catch (MongoException taken) when (MongoFaults.IsDuplicateKey(taken))
        {
            return false;
        }
    }

    /// <summary>Inserts those documents that are not there yet.</summary>
    public static async Task InsertMissingAsync(
        this IMongoCollection<BsonDocument> collection, IReadOnlyCollection<BsonDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return;
        }

        try
        {
            await collection.InsertManyAsync(documents, InAnyOrder, cancellationToken);
        }
        catch (MongoException present) when (MongoFaults.IsDuplicateKey(present))
        {
            // The others are in.
        }
    }

    /// <summary>Puts each document in the place of the one with its key, or of none.</summary>
    public static async Task ReplaceAsync(
        this IMongoCollection<BsonDocument> collection, IReadOnlyCollection<BsonDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return;
        }

        try
        {
            await collection.BulkWriteAsync(
                documents.Select(document => new ReplaceOneModel<BsonDocument>(Where.Eq("_id", document["_id"]), document) { IsUpsert = true }),
                new BulkWriteOptions { IsOrdered = false },
                cancellationToken);
        }
        catch (MongoException present) when (MongoFaults.IsDuplicateKey(present))
        {
            // Of two that made a document at once one found the other's, which is the same; the others are in.
        }
    }

    /// <summary>Changes the document with this key, or makes it. Of two that make it at once one finds it there, and changes it.</summary>
    public static async Task PutAsync(
        this IMongoCollection<BsonDocument> collection, BsonValue id, UpdateDefinition<BsonDocument> change, CancellationToken cancellationToken)
    {
        try
        {
            await collection.UpdateOneAsync(Where.Eq("_id", id), change, Upsert, cancellationToken);
        }
        catch (MongoException made) when (MongoFaults.IsDuplicateKey(made))
        {
            await collection.UpdateOneAsync(Where.Eq("_id", id), change, options: null, cancellationToken);
        }
    }

    /// <summary>Puts the document in the place of one with a lower number, or of none. One with the same or a higher number stays.</summary>
    public static async Task ReplaceOlderAsync(
        this IMongoCollection<BsonDocument> collection, BsonDocument document, string number, CancellationToken cancellationToken)
    {
        try
        {
            await collection.ReplaceOneAsync(
                Where.Eq("_id", document["_id"]) & Where.Lt(number, document[number]), document, ReplaceOrInsert, cancellationToken);
        }
        catch (MongoException newer) when (MongoFaults.IsDuplicateKey(newer))
        {
            // It is there already, or a newer one is.
        }
    }
}
