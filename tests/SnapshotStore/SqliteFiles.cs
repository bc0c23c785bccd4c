using Microsoft.Data.Sqlite;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>SQLite stores by name in a folder of their own.</summary>
public sealed class SqliteFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-store-");
    private readonly List<SqliteStore> opened = [];

    public string PathOf(string name) => Path.Combine(folder.FullName, $"{name}.db");

    public SqliteStore Open(string name, TimeProvider time)
    {
        var store = SqliteStore.Open(PathOf(name), time);
        lock (opened)
        {
            opened.Add(store);
        }

        return store;
    }

    /// <summary>A connection past the store.</summary>
    public SqliteConnection Connection(string name) => new($"Data Source={PathOf(name)};Pooling=False");

    public object? Execute(string name, string sql)
    {
        using var connection = Connection(name);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of these tests are their own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        opened.ForEach(store => store.Dispose());
        folder.Delete(recursive: true);
    }
}
