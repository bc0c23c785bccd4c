using System.Diagnostics;
using MongoDB.Bson;
using MongoDB.Driver;

namespace NofPipeline.Support.Servers;

/// <summary>
/// A MongoDB server for tests: the one whose address the environment variable <c>NOF_TEST_MONGODB</c> gives; else a replica set of one member,
/// by <c>mongod</c> as a process on this machine, or in a container where a Docker engine answers.
/// </summary>
public abstract class MongoServer : IAsyncDisposable
{
    private const string Variable = "NOF_TEST_MONGODB";
    private const int StepsDownForSeconds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Lazy<Task<MongoServer>> Shared = new(StartSharedAsync);

    /// <summary>Whether a server can be had here.</summary>
    public static bool IsAvailable => Given is not null || MongodProcess.IsThere || DockerEngine.Answers;

    /// <summary>Why tests are skipped where none can be had.</summary>
    public static string Missing => $"{Variable} names no server, there is no mongod on this machine, and no Docker engine answers";

    /// <summary>Whether it can be killed, started again, and made to step down: only a server of one's own.</summary>
    public static bool CanBeKilled => Given is null && IsAvailable;

    /// <summary>Why it cannot.</summary>
    public static string NotOurs => Given is null ? Missing : $"the server of {Variable} is not ours to kill or to make step down";

    /// <summary>The server's address.</summary>
    public abstract string Uri { get; }

    private static string? Given => Environment.GetEnvironmentVariable(Variable);

    /// <summary>The one server of this test process for all tests that do nothing to it.</summary>
    internal static Task<MongoServer> SharedAsync() => Shared.Value;

    /// <summary>Starts a server that only the caller uses; where one was given, that one.</summary>
    public static async Task<MongoServer> StartAsync()
    {
        MongoServer server = Given is { } uri ? new GivenMongoServer(uri) : MongodProcess.IsThere ? new MongodProcess() : new MongoDbInContainer();
        await server.RestartAsync();
        return server;
    }

    /// <summary>Starts it, again on the same data and under the same address where it ran before; ready when there is a primary.</summary>
    public abstract Task RestartAsync();

    /// <summary>Kills it as a power cut would.</summary>
    public abstract Task KillAsync();

    /// <summary>Makes the primary step down and waits for the end of the election.</summary>
    public async Task ElectAsync()
    {
        var admin = Client().GetDatabase("admin");
        await admin.RunCommandAsync<BsonDocument>(
            new BsonDocument { ["replSetStepDown"] = StepsDownForSeconds, ["secondaryCatchUpPeriodSecs"] = 0, ["force"] = true });
        await IsPrimaryAsync(admin, () => null);
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Waits for a server that was started.</summary>
    /// <param name="ended">What it said, where it has ended by itself.</param>
    /// <param name="initiate">Makes the replica set, if there is none.</param>
    private protected async Task IsReadyAsync(Func<string?> ended, BsonDocument? initiate = null)
    {
        const int AlreadyInitialised = 23;
        var admin = Client().GetDatabase("admin");
        if (initiate is not null)
        {
            await UntilAsync(
                async () =>
                {
                    try
                    {
                        await admin.RunCommandAsync<BsonDocument>(new BsonDocument("replSetInitiate", initiate));
                    }
                    catch (MongoCommandException done) when (done.Code == AlreadyInitialised)
                    {
                        // It was, before it was killed.
                    }

                    return true;
                },
                ended);
        }

        await IsPrimaryAsync(admin, ended);
    }

    private static Task IsPrimaryAsync(IMongoDatabase admin, Func<string?> ended) => UntilAsync(
        async () => (await admin.RunCommandAsync<BsonDocument>(new BsonDocument("hello", 1))).GetValue("isWritablePrimary", false).ToBoolean(), ended);

    private static async Task UntilAsync(Func<Task<bool>> condition, Func<string?> ended)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Look))
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is MongoException or TimeoutException)
            {
                // Not up yet.
            }

            if (ended() is { } said || since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The MongoDB server did not start: {ended()}");
            }
        }
    }

    private MongoClient Client()
    {
        var settings = MongoClientSettings.FromUrl(new MongoUrlBuilder(Uri) { ReplicaSetName = null, DirectConnection = true }.ToMongoUrl());
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(1);
        return new MongoClient(settings);
    }

    private static async Task<MongoServer> StartSharedAsync()
    {
        var server = await StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(() => server.DisposeAsync().AsTask()).GetAwaiter().GetResult();
        return server;
    }
}
