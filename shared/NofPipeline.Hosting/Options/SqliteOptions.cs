namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:Sqlite</c>.</summary>
public sealed class SqliteOptions
{
    /// <summary><c>Nof:Sqlite:Path</c>: the database file. Default <c>nof.db</c> in the data folder.</summary>
    public string? Path { get; set; }
}
