using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Snapshots.Sqlite;

/// <summary>
/// Snapshots, outbox, event feed and intake register in one SQLite file (WAL). Several objects and several processes may use the
/// file at once. See docs/adr/0001-store.md.
/// </summary>
public sealed partial class SqliteStore : IPipelineStore
{
    private readonly string connectionString;
    private readonly TimeProvider time;
    private readonly Action<string>? onStep;

    /// <summary>Writers of this process queue here, in order, instead of polling SQLite's lock; other processes wait by busy_timeout.</summary>
    private readonly SemaphoreSlim writing = new(1, 1);

    static SqliteStore() => SQLitePCL.Batteries_V2.Init();

    private SqliteStore(string connectionString, TimeProvider time, Action<string>? onStep)
    {
        this.connectionString = connectionString;
        this.time = time;
        this.onStep = onStep;
    }

    /// <summary>Opens the store, creating the file and its folder where they are absent.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="time">Where the times of commits come from.</param>
    /// <param name="onStep">Is told <c>&lt;stage&gt;.after-parts</c> between a snapshot's parts and its header, so that tests can stop there.</param>
    /// <exception cref="InvalidOperationException">A newer program has written the file.</exception>
    /// <exception cref="IOException">The file cannot be opened, or is no store.</exception>
    public static SqliteStore Open(string path, TimeProvider time, Action<string>? onStep = null)
    {
        var file = Path.GetFullPath(path);
        try
        {
            return OpenFile(file, time, onStep);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The store {file} cannot be opened ({failure.Message}). It is the file that Nof__Sqlite__Path or Nof__Data names.", failure);
        }
    }

    private static SqliteStore OpenFile(string file, TimeProvider time, Action<string>? onStep)
    {
        DurableFolder.Create(Path.GetDirectoryName(file)!);
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = true,
        };

        var store = new SqliteStore(connectionString.ToString(), time, onStep);
        try
        {
            using var connection = store.Connect();
            SqliteSchema.BringUpToDate(connection);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections that are kept for reuse. The store needs no closing to be safe: every commit is on disk.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        writing.Dispose();
    }

    /// <summary>A connection for one operation. The pragmas belong to the connection, not to the file, and are set each time.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // FULL: in WAL mode the default of some builds may lose the last commits when the power fails.
            connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = Connect();
        return read(connection);
    }

    /// <summary>Runs <paramref name="write"/> under the write lock from its first statement on (BEGIN IMMEDIATE), so that what it reads stays true.</summary>
    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = Connect();
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection);
            transaction.Commit();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }
}
