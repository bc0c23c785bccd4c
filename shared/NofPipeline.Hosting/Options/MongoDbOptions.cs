namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:MongoDb</c>.</summary>
public sealed class MongoDbOptions
{
    /// <summary>
    /// <c>Nof:MongoDb:Uri</c>: the server, <c>mongodb://user:password@host:27017/?replicaSet=name</c>. Needed with <c>Nof:Store</c> =
    /// <c>MongoDb</c>. It is never logged.
    /// </summary>
    public string? Uri { get; set; }

    /// <summary><c>Nof:MongoDb:Database</c>: the database. Default <c>nof</c>.</summary>
    public string Database { get; set; } = "nof";
}
