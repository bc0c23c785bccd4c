namespace NofPipeline.Standalone.Running;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A file was rejected or could not be read.</summary>
    public const int FilesRejected = 1;

    /// <summary>A setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A worker, the store or a folder failed.</summary>
    public const int Infrastructure = 3;

    /// <summary>A run that should end by itself was asked to stop before it was done; what shells report of an interrupted program.</summary>
    public const int Interrupted = 130;
}
