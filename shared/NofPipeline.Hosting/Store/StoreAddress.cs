using NofPipeline.Snapshots;
using NofPipeline.Snapshots.MongoDb;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Hosting.Store;

/// <summary>A store named by one text: the path of a SQLite file, or <c>mongodb://.../database</c>. Texts are not repeated where they may hold a password.</summary>
public static class StoreAddress
{
    private const string SchemeEnd = "://";

    /// <summary>What is wrong with an address; <c>null</c> where nothing is.</summary>
    public static string? Problem(string address)
    {
        if (!IsMongo(address))
        {
            return address.Trim().Length == 0 ? "The name of a store is empty." : null;
        }

        return MongoStore.ProblemWithUri(address) is { } uri ? $"The address of MongoDB {uri}"
            : MongoStore.ProblemWithDatabase(DatabaseOf(address)) is { } name ? $"The database in the address of MongoDB {name}"
            : null;
    }

    /// <summary>Whether a store may be there: a SQLite file is looked for, a server is not asked.</summary>
    public static bool MayExist(string address) => IsMongo(address) || File.Exists(address);

    /// <summary>Opens the store; an address with a <see cref="Problem"/> must not be given.</summary>
    /// <param name="address">The address.</param>
    /// <param name="time">Where the times of commits come from.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static IPipelineStore Open(string address, TimeProvider time) =>
        IsMongo(address) ? MongoStore.Open(address, DatabaseOf(address)!, time) :
        SqliteStore.Open(address, time);

    private static bool IsMongo(string address) => address.StartsWith("mongodb", StringComparison.Ordinal) && address.Contains(SchemeEnd, StringComparison.Ordinal);

    /// <summary>The name between the servers and the options. Several servers make it no URI that the framework reads.</summary>
    private static string? DatabaseOf(string address)
    {
        var rest = address[(address.IndexOf(SchemeEnd, StringComparison.Ordinal) + SchemeEnd.Length)..];
        var path = rest.IndexOf('/', StringComparison.Ordinal);
        return path < 0 ? null : rest[(path + 1)..].Split('?')[0];
    }
}
