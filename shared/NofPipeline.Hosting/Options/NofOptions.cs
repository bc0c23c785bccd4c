namespace NofPipeline.Hosting.Options;

/// <summary>The settings of every process, section <c>Nof</c> of the configuration (environment variables <c>Nof__...</c>).</summary>
public sealed class NofOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Nof";

    /// <summary><c>Nof:Drop</c>: the folder that is watched. Default <c>drop</c>.</summary>
    public string Drop { get; set; } = "drop";

    /// <summary><c>Nof:Out</c>: the folder that bundles and <c>events.jsonl</c> are written to. Default <c>out</c>.</summary>
    public string Out { get; set; } = "out";

    /// <summary><c>Nof:Data</c>: the folder of the content store and, unless told otherwise, of the SQLite file. Default <c>data</c>.</summary>
    public string Data { get; set; } = "data";

    /// <summary>
    /// <c>Nof:Secrets</c>: a folder whose files are settings, such as <c>Nof__RabbitMq__Uri</c>; a key that the environment or the command
    /// line sets too is taken from there. Read at start. Default none.
    /// </summary>
    public string? Secrets { get; set; }

    /// <summary>
    /// <c>Nof:OrderByPublishedScore</c>: whether the scores and ranks in NHS England's own files tell the order of values that are equal as printed.
    /// Default true. When it changes, every quarter is assembled again at the next start of Ingestion.
    /// </summary>
    public bool OrderByPublishedScore { get; set; } = true;

    /// <summary><c>Nof:Transport</c>: how the workers talk. Default <c>InMemory</c>.</summary>
    public TransportKind Transport { get; set; } = TransportKind.InMemory;

    /// <summary><c>Nof:Store</c>: where snapshots are kept. Default <c>Sqlite</c>.</summary>
    public StoreKind Store { get; set; } = StoreKind.Sqlite;

    /// <summary><c>Nof:Sqlite</c>.</summary>
    public SqliteOptions Sqlite { get; set; } = new();

    /// <summary><c>Nof:MongoDb</c>.</summary>
    public MongoDbOptions MongoDb { get; set; } = new();

    /// <summary><c>Nof:RabbitMq</c>.</summary>
    public RabbitMqOptions RabbitMq { get; set; } = new();

    /// <summary><c>Nof:Health</c>.</summary>
    public HealthOptions Health { get; set; } = new();

    /// <summary><c>Nof:Log</c>.</summary>
    public LogOptions Log { get; set; } = new();

    /// <summary>The SQLite file: <c>Nof:Sqlite:Path</c>, or <c>nof.db</c> in the data folder.</summary>
    public string SqlitePath => Sqlite.Path ?? Path.Combine(Data, "nof.db");
}
