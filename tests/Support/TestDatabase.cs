using MongoDB.Driver;
using NofPipeline.Snapshots.MongoDb;
using NofPipeline.Support.Servers;

namespace NofPipeline.Support;

/// <summary>An empty MongoDB database that only the caller uses, dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string uri)
    {
        Uri = uri;
        Database = new MongoClient(uri).GetDatabase(Name);
    }

    /// <summary>The server's address.</summary>
    public string Uri { get; }

    public string Name { get; } = $"nof_test_{Guid.NewGuid():N}";

    /// <summary>For looking behind the store's back.</summary>
    public IMongoDatabase Database { get; }

    /// <summary>Whether a server can be had here.</summary>
    public static bool IsAvailable => MongoServer.IsAvailable;

    /// <summary>Why tests are skipped where there is no server.</summary>
    public static string Missing => MongoServer.Missing;

    /// <summary>One on the server that all tests of this process share.</summary>
    public static async Task<TestDatabase> NewAsync() => On(await MongoServer.SharedAsync());

    /// <summary>One on a server of the caller's own.</summary>
    public static TestDatabase On(MongoServer server) => new(server.Uri);

    /// <summary>Another one on the same server.</summary>
    public TestDatabase Another() => new(Uri);

    /// <summary>A store object on the database.</summary>
    public MongoStore Store(TimeProvider time) => MongoStore.Open(Uri, Name, time);

    /// <summary>A workplace whose processes keep their snapshots here; the folders are as ever.</summary>
    public Workplace Workplace() => new()
    {
        OpenStore = () => Store(TimeProvider.System),
        Settings = { ("Nof__Store", "MongoDb"), ("Nof__MongoDb__Uri", Uri), ("Nof__MongoDb__Database", Name) },
    };

    public async ValueTask DisposeAsync() => await Database.Client.DropDatabaseAsync(Name);
}
