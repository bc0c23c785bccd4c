namespace NofPipeline.Hosting.Options;

/// <summary>Where snapshots are kept.</summary>
public enum StoreKind
{
    /// <summary>One SQLite file (WAL).</summary>
    Sqlite,

    /// <summary>The MongoDB database that <c>Nof:MongoDb</c> names.</summary>
    MongoDb,
}
