using MongoDB.Driver;

namespace NofPipeline.Snapshots.MongoDb;

/// <summary>
/// Snapshots, outbox, event feed and intake register in one MongoDB database. Several objects, processes and machines may use it at once.
/// Commits are numbered without gaps, and the number is the key: so a commit is one insert, and whoever comes second decides anew. Everything
/// else about commits is derived from them in their order. See docs/adr/0009-mongodb-store.md.
/// </summary>
public sealed partial class MongoStore : IPipelineStore
{
    private readonly MongoCollections collections;
    private readonly DerivedCollections derived;
    private readonly DerivedRows rows;
    private readonly TimeProvider time;
    private readonly Action<string>? onStep;
    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile bool isPrepared;

    private MongoStore(IMongoDatabase database, TimeProvider time, Action<string>? onStep)
    {
        this.time = time;
        this.onStep = onStep;
        collections = new MongoCollections(database);
        derived = new DerivedCollections(collections);
        rows = new DerivedRows(collections);
    }

    /// <summary>
    /// A store over a database. Nothing is asked of the server yet: it may come later. The first use makes the indexes and completes what an
    /// earlier process left half derived.
    /// </summary>
    /// <param name="uri">The server. Write concern, read concern, read preference and time limits are the store's own, whatever it says.</param>
    /// <param name="database">The database.</param>
    /// <param name="time">Where the times of commits come from.</param>
    /// <param name="onStep">Is told <c>&lt;stage&gt;.after-parts</c> between a snapshot's parts and its header, so that tests can stop there.</param>
    /// <exception cref="ArgumentException">The address or the name is not one; the driver's message quotes it.</exception>
    public static MongoStore Open(string uri, string database, TimeProvider time, Action<string>? onStep = null) =>
        new(MongoConnection.Open(uri, database), time, onStep);

    /// <summary>What is wrong with an address, without repeating it: it may hold a password; <c>null</c> where nothing is.</summary>
    public static string? ProblemWithUri(string? uri) => MongoConnection.ProblemWithUri(uri);

    /// <summary>What is wrong with the name of a database; <c>null</c> where nothing is.</summary>
    public static string? ProblemWithDatabase(string? name) => MongoConnection.ProblemWithDatabase(name);

    /// <summary>Frees what the object holds; connections are shared by the process and closed by it.</summary>
    public void Dispose() => preparing.Dispose();

    /// <summary>Asks the server something, and says in the store's own words that it cannot be asked for now.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> question, CancellationToken cancellationToken)
    {
        try
        {
            await PrepareAsync(cancellationToken);
            return await question();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && MongoFaults.IsPassing(fault))
        {
            // The driver's own text goes on for pages; it stays within.
            var reason = fault is TimeoutException ? "no primary answers" : fault.Message.Split('\n')[0];
            throw new StoreUnavailableException($"MongoDB cannot be used for now: {reason}", fault);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (isPrepared)
        {
            return;
        }

        await preparing.WaitAsync(cancellationToken);
        try
        {
            if (!isPrepared)
            {
                await MongoSchema.BringUpToDateAsync(collections, cancellationToken);
                await rows.CatchUpAsync(cancellationToken);
                isPrepared = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }

    /// <summary>Tries to take the next number until nobody else takes the same one.</summary>
    private Task<T> TakeTurnAsync<T>(Func<Task<(bool IsDone, T Result)>> attempt, CancellationToken cancellationToken) =>
        Turns.TakeAsync(attempt, time, cancellationToken);
}
