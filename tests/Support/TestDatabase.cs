using MongoDB.Driver;
using NofPipeline.Snapshots.MongoDb;

namespace NofPipeline.Support;

/// <summary>
/// An empty MongoDB database that only the caller uses, dropped at the end, on the server that the environment variable <c>NOF_TEST_MONGODB</c>
/// names by its address (or in a container, where the build has <c>Testcontainers=true</c>).
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Why tests are skipped where there is no server.</summary>
    public const string Missing = "set NOF_TEST_MONGODB to the address of a MongoDB server";

    private TestDatabase(string uri)
    {
        Uri = uri;
        Database = new MongoClient(uri).GetDatabase(Name);
    }

    public string Uri { get; }

    public string Name { get; } = $"nof_test_{Guid.NewGuid():N}";

    /// <summary>For looking behind the store's back.</summary>
    public IMongoDatabase Database { get; }

    /// <summary>Whether a server can be had here.</summary>
    public static bool IsAvailable => Given is not null;

    private static string? Given => Environment.GetEnvironmentVariable("NOF_TEST_MONGODB");

    public static Task<TestDatabase> NewAsync() => Task.FromResult(new TestDatabase(Given ?? throw new InvalidOperationException(Missing)));

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
