using MongoDB.Bson;
using MongoDB.Driver;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.MongoDb;
using NofPipeline.Support;

namespace NofPipeline.SnapshotStore.Tests.MongoDb;

/// <summary>The contract kept by the MongoDB store, and what is particular to a server.</summary>
public sealed class MongoStoreTests : StoreContract, IAsyncLifetime
{
    /// <summary>What the contract calls the data that it gives no name of its own.</summary>
    private const string Unnamed = "store";

    private readonly Dictionary<string, TestDatabase> databases = [];
    private readonly List<MongoStore> opened = [];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable, TestDatabase.Missing);
        databases[Unnamed] = await TestDatabase.NewAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Files.Dispose();
        opened.ForEach(store => store.Dispose());
        foreach (var database in databases.Values)
        {
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_derived_collection_is_made_again_from_the_commits()
    {
        await LiveThroughAsync(Open(), Noon);
        await CommittedAsync(Open().Snapshots, Drafts.Of(Scores, """{"organisation":{"code":"RJ1"}}""") with { Consumed = Drafts.Message("a/1").Id }, 0);
        await ReadEverythingAsync();
        var before = await DerivedAsync();
        Assert.All(before, documents => Assert.NotEmpty(documents));

        foreach (var name in Derived)
        {
            await Database.DropCollectionAsync(name, Token);
        }

        await ReadEverythingAsync();
        Assert.Equal(before, await DerivedAsync());
    }

    [Fact]
    public async Task A_process_that_was_killed_after_its_commit_and_before_anything_was_derived_from_it_is_made_up_for()
    {
        var killed = Open();
        await CommittedAsync(killed.Snapshots, Drafts.Of("A").Sending("a"), 0);
        await CommittedAsync(killed.Snapshots, Drafts.Of(Scores, """{"organisation":{"code":"RJ1"}}""") with { Consumed = Drafts.Message("a/1").Id }, 0);
        await CommittedAsync(killed.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[0], "RJ1", "RJ2"), 0);
        await ReadEverythingAsync();
        var undisturbed = await DerivedAsync();

        // One of the two events is there and the other is not, and so on; how far it had come is not written down.
        await Collection("events").DeleteOneAsync(ById(2), Token);
        await Collection("scores").DeleteManyAsync(Everything, Token);
        await Collection("current").DeleteManyAsync(Everything, Token);
        await Collection("messages").UpdateManyAsync(Everything, Builders<BsonDocument>.Update.Set("consumed", false), options: null, Token);
        await Collection("progress").DeleteManyAsync(ById("derived") | ById("rows/2"), Token);

        await ReadEverythingAsync();
        Assert.Equal(undisturbed, await DerivedAsync());
    }

    [Fact]
    public async Task What_analysts_compare_is_a_number_beside_its_exact_text()
    {
        await CommittedAsync(Open().Snapshots, Drafts.Of(Scores, """{"organisation":{"code":"RJ1"},"average":{"unrounded":"2.11590000000000000001","printed":"2.12"}}"""), 0);
        await CommittedAsync(Open().Snapshots, Drafts.Of(Scores, """{"organisation":{"code":"RJ1"},"average":{"unrounded":"10","printed":"10"}}"""), 1);

        var above = await Collection("scores").Find(Builders<BsonDocument>.Filter.Gt("average.printed", 2.5)).ToListAsync(Token);
        var means = await Collection("scores").Aggregate()
            .Group(new BsonDocument { ["_id"] = BsonNull.Value, ["mean"] = new BsonDocument("$avg", "$average.printed") })
            .ToListAsync(Token);

        Assert.Equal("2/RJ1", Assert.Single(above)["_id"]);
        Assert.Equal(6.06, Assert.Single(means)["mean"].AsDouble, 10);
        Assert.Equal("2.11590000000000000001", (await Collection("scores").Find(ById("1/RJ1")).SingleAsync(Token))["average"]["unroundedText"]);
    }

    [Fact]
    public async Task Rows_of_an_earlier_shape_are_made_again()
    {
        await CommittedAsync(Open().Snapshots, Drafts.Of(Scores, """{"average":{"printed":"2.12"}}"""), 0);
        var shown = await DerivedAsync();
        await Collection("scores").UpdateOneAsync(
            ById("1/RJ1"), Builders<BsonDocument>.Update.Set("average.printed", "2.12").Unset("average.printedText"), options: null, Token);
        await Collection("progress").DeleteOneAsync(ById("rows/2"), Token);
        await Collection("progress").InsertOneAsync(new BsonDocument { ["_id"] = "rows", ["commit"] = 1 }, options: null, Token);

        await Open().Snapshots.CurrentAsync(Drafts.Inputs, Token);

        await Collection("progress").DeleteOneAsync(ById("rows"), Token);
        Assert.Equal(shown, await DerivedAsync());
    }

    [Fact]
    public async Task A_database_that_a_newer_program_has_written_is_refused_in_words()
    {
        await CommittedAsync(Open().Snapshots, Drafts.Of("one"), 0);
        await Collection("progress").UpdateOneAsync(
            ById("schema"), Builders<BsonDocument>.Update.Set("version", 99), options: null, Token);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Open().Snapshots.CurrentAsync(Drafts.Inputs, Token));

        Assert.Contains("schema version 99", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(databases[Unnamed].Name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_first_uses_of_a_new_database_at_once_make_one_schema()
    {
        await RaceAsync(20, async _ => await Open().Snapshots.CurrentAsync(Drafts.Inputs, Token));

        var versions = await Collection("progress").Find(ById("schema")).ToListAsync(Token);
        Assert.Equal(1, Assert.Single(versions)["version"]);
        var indexes = await (await Collection("snapshots").Indexes.ListAsync(Token)).ToListAsync(Token);
        Assert.Equal(4, indexes.Count);
    }

    [Fact]
    public async Task Content_that_no_server_takes_as_a_name_or_a_number_comes_back_as_it_was()
    {
        var odd = new Snapshots.Outbox.OutgoingMessage(Guid.NewGuid(), "Odd", """{"$set":{"a.b":1.50},"":"\u0000"}""" + "\0 😀 é é");
        var quarter = Drafts.TwentyQuarters[0];
        var told = Drafts.Event(quarter, "$RJ1.x") with { Data = """{"from":1.50,"to":2e3,"list":[[1],[]],"large":9007199254740993}""" };

        await CommittedAsync(Open().Snapshots, Drafts.Publication(quarter) with { Events = [told], Outbox = (_, _) => [odd] }, 0);

        Assert.Equal([odd], await Open().Outbox.UnconsumedAsync(Token));
        Assert.Equal([told], (await Open().Events.ReadAsync(0, 10, Token)).Select(e => e.Event));
    }

    private static readonly string[] Derived = ["messages", "current", "events", "scores", "progress"];

    private async Task ReadEverythingAsync()
    {
        var store = Open();
        await store.Outbox.UnconsumedAsync(Token);
        await store.Events.ReadAsync(0, 1, Token);
        await store.Snapshots.CurrentAsync(SnapshotStage.Scores, Lane.Live, Token);
    }

    private async Task<IReadOnlyList<string>> DerivedAsync()
    {
        var collections = new List<string>();
        foreach (var name in Derived)
        {
            var documents = await Collection(name).Find(Everything).ToListAsync(Token);
            collections.Add(string.Join('\n', documents.Select(d => d.ToJson()).Order(StringComparer.Ordinal)));
        }

        return collections;
    }

    private static readonly FilterDefinition<BsonDocument> Everything = Builders<BsonDocument>.Filter.Empty;

    private static FilterDefinition<BsonDocument> ById(BsonValue id) => Builders<BsonDocument>.Filter.Eq("_id", id);

    private IMongoDatabase Database => databases[Unnamed].Database;

    private IMongoCollection<BsonDocument> Collection(string name) => Database.GetCollection<BsonDocument>(name);

    private protected override StoreUnderTest Open(string name, TimeProvider time)
    {
        lock (opened)
        {
            if (!databases.TryGetValue(name, out var database))
            {
                databases[name] = database = databases[Unnamed].Another();
            }

            var store = database.Store(time);
            opened.Add(store);
            return new StoreUnderTest(store);
        }
    }

    private protected override Task DamageAsync(PartReference part) => Collection("parts").UpdateOneAsync(
        ById(part.Sha256), Builders<BsonDocument>.Update.Set("content", new BsonBinaryData([0])));
}
