namespace NofPipeline.Files.Findings;

/// <summary>
/// Limits that no honest file comes near, and that keep what a file takes of the memory in bounds. The largest metric file ever published has
/// 10,000 rows and 2.2 MB, the largest monthly extract some 190,000 rows, of which an eighth are used.
/// </summary>
public static class FeedLimits
{
    /// <summary>Bytes in a file.</summary>
    public const int FileBytes = 256 * 1024 * 1024;

    /// <summary>Bytes in a row, its line break not counted.</summary>
    public const int RowBytes = 1024 * 1024;

    /// <summary>Bytes in a field, its quotation marks included.</summary>
    public const int FieldBytes = 64 * 1024;

    /// <summary>Rows in a file, the header not counted. Of a row that is not used only its key is kept in memory.</summary>
    public const int Rows = 500_000;

    /// <summary>Rows of a file that are used, which are kept in memory: those that state a figure or a total, and the first of what totals add up.</summary>
    public const int UsedRows = 100_000;

    /// <summary>Bytes of these rows.</summary>
    public const int UsedBytes = 32 * 1024 * 1024;

    /// <summary>
    /// Organisations in a register; there are some 250. A store keeps a quarter's organisations, and what is said of each, in one header, which
    /// holds twice as many.
    /// </summary>
    public const int Organisations = 5_000;

    /// <summary>Findings that are listed for a file; one more says how many were left out.</summary>
    public const int Findings = 1_000;

    /// <summary>Characters of a field that a finding shows.</summary>
    public const int ShownCharacters = 1_000;
}
