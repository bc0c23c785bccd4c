namespace NofPipeline.Pipeline.Tests;

/// <summary>What can be asked of a file system.</summary>
internal enum SystemCallKind
{
    /// <summary>Bytes into a file, or its length.</summary>
    Write,

    /// <summary>A file or folder onto the disk.</summary>
    Flush,

    /// <summary>Another name.</summary>
    Rename,

    /// <summary>A new folder.</summary>
    Make,
}
