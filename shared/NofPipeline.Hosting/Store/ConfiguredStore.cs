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
}
