namespace NofPipeline.Hosting.Options;

/// <summary>Where snapshots are kept.</summary>
public enum StoreKind
{
    /// <summary>One SQLite file (WAL).</summary>
    Sqlite,

    /// <summary>The MongoDB database that <c>Nof:MongoDb</c> names; in programs that were built with <c>-p:MongoDb=true</c>.</summary>
    MongoDb,
}
