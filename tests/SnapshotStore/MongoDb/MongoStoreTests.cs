using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.MongoDb;
using NofPipeline.Support;

namespace NofPipeline.SnapshotStore.Tests.MongoDb;

/// <summary>The contract kept by the MongoDB store, and what is particular to a server.</summary>
public sealed class MongoStoreTests : StoreContract, IAsyncLifetime
{
    private readonly Dictionary<string, TestDatabase> databases = [];
    private readonly List<MongoStore> opened = [];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable, TestDatabase.Missing);
        foreach (var name in (string[])["store", "one", "other", "traced", "untraced"])
        {
            databases[name] = await TestDatabase.NewAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        opened.ForEach(store => store.Dispose());
        foreach (var database in databases.Values)
        {
            await database.DisposeAsync();
        }
    }

    private IMongoDatabase Database => databases["store"].Database;

    private protected override StoreUnderTest Open(string name, TimeProvider time)
    {
        var store = databases[name].Store(time);
        lock (opened)
        {
            opened.Add(store);
        }

        return new StoreUnderTest(store);
    }

    private protected override Task DamageAsync(PartReference part) => Database.GetCollection<BsonDocument>("parts").UpdateOneAsync(
        Builders<BsonDocument>.Filter.Eq("_id", part.Sha256), Builders<BsonDocument>.Update.Set("content", new BsonBinaryData([0])));
}
