namespace NofPipeline.Files;

/// <summary>Limits that no honest file comes near: the largest file ever published has 10,000 rows and 2.2 MB.</summary>
public static class FeedLimits
{
    /// <summary>Bytes in a file.</summary>
    public const int FileBytes = 256 * 1024 * 1024;

    /// <summary>Bytes in a field, its quotation marks included.</summary>
    public const int FieldBytes = 64 * 1024;

    /// <summary>Rows in a file, the header not counted.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Findings that are listed for a file; one more says how many were left out.</summary>
    public const int Findings = 1_000;
}
