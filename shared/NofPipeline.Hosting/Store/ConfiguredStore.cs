using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.MongoDb;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Hosting.Store;

/// <summary>The store that the settings name.</summary>
internal static class ConfiguredStore
{
    public static IPipelineStore Open(NofOptions options, TimeProvider time) => options.Store switch
    {
        StoreKind.MongoDb => MongoStore.Open(options.MongoDb.Uri!, options.MongoDb.Database, time, Failpoint.Hit),
        _ => SqliteStore.Open(options.SqlitePath, time, Failpoint.Hit),
    };

    /// <summary>What is wrong with the settings of the store, with the key. Addresses are not repeated: they hold a password.</summary>
    public static IEnumerable<string> Problems(NofOptions options)
    {
        if (options.Store != StoreKind.MongoDb)
        {
            yield break;
        }

        if (MongoStore.ProblemWithUri(options.MongoDb.Uri) is { } address)
        {
            yield return $"Nof:MongoDb:Uri {address}";
        }

        if (MongoStore.ProblemWithDatabase(options.MongoDb.Database) is { } name)
        {
            yield return $"Nof:MongoDb:Database {name}";
        }
    }
}
