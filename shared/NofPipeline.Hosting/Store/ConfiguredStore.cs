using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Options;
using NofPipeline.Snapshots;
#if MONGODB
using NofPipeline.Snapshots.MongoDb;
#endif
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Hosting.Store;

/// <summary>The store that the settings name. Only a build with <c>MongoDb=true</c> knows MongoDB: its driver is not to be had everywhere.</summary>
internal static class ConfiguredStore
{
    public static IPipelineStore Open(NofOptions options, TimeProvider time) => options.Store switch
    {
#if MONGODB
        StoreKind.MongoDb => MongoStore.Open(options.MongoDb.Uri!, options.MongoDb.Database, time, Failpoint.Hit),
#endif
        _ => SqliteStore.Open(options.SqlitePath, time, Failpoint.Hit),
    };

    /// <summary>What is wrong with the settings of the store, with the key. Addresses are not repeated: they hold a password.</summary>
    public static IEnumerable<string> Problems(NofOptions options)
    {
        if (options.Store != StoreKind.MongoDb)
        {
            yield break;
        }

#if MONGODB
        if (MongoStore.ProblemWithUri(options.MongoDb.Uri) is { } address)
        {
            yield return $"Nof:MongoDb:Uri {address}";
        }

        if (MongoStore.ProblemWithDatabase(options.MongoDb.Database) is { } name)
        {
            yield return $"Nof:MongoDb:Database {name}";
        }
#else
        yield return "Nof:Store is MongoDb, but this program was built without the MongoDB driver: build it with -p:MongoDb=true, or take Sqlite.";
#endif
    }
}
