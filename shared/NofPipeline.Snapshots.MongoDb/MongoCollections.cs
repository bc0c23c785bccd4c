using MongoDB.Bson;
using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>The collections of the store. docs/mongodb.md describes their documents.</summary>
internal sealed class MongoCollections(IMongoDatabase database)
{
    /// <summary>The commits, numbered by <c>_id</c>: the truth that the collections marked as derived are made of.</summary>
    public IMongoCollection<BsonDocument> Snapshots { get; } = database.GetCollection<BsonDocument>("snapshots");

    /// <summary>The content of parts by hash.</summary>
    public IMongoCollection<BsonDocument> Parts { get; } = database.GetCollection<BsonDocument>("parts");

    /// <summary>Dropped files by number.</summary>
    public IMongoCollection<BsonDocument> Files { get; } = database.GetCollection<BsonDocument>("files");

    /// <summary>The positions of relays by target.</summary>
    public IMongoCollection<BsonDocument> Positions { get; } = database.GetCollection<BsonDocument>("positions");

    /// <summary>The audit log by number.</summary>
    public IMongoCollection<BsonDocument> Audit { get; } = database.GetCollection<BsonDocument>("audit");

    /// <summary>Derived, but for receipts: the messages of all commits, and whether they are consumed.</summary>
    public IMongoCollection<BsonDocument> Messages { get; } = database.GetCollection<BsonDocument>("messages");

    /// <summary>Derived: the highest version of each series.</summary>
    public IMongoCollection<BsonDocument> Current { get; } = database.GetCollection<BsonDocument>("current");

    /// <summary>Derived: the event feed.</summary>
    public IMongoCollection<BsonDocument> Events { get; } = database.GetCollection<BsonDocument>("events");

    /// <summary>Derived: one document per organisation and segments snapshot of the live lane.</summary>
    public IMongoCollection<BsonDocument> Segments { get; } = database.GetCollection<BsonDocument>("segments");

    /// <summary>Derived: one document per organisation and scores snapshot of the live lane.</summary>
    public IMongoCollection<BsonDocument> Scores { get; } = database.GetCollection<BsonDocument>("scores");

    /// <summary>The schema's version, and how far the derived collections have come.</summary>
    public IMongoCollection<BsonDocument> Progress { get; } = database.GetCollection<BsonDocument>("progress");
}
