namespace NofPipeline.Ingestion.Intake;

/// <summary>A file as it was when the folder was listed.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="FullName">Its path.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was last written, as the file system says.</param>
/// <param name="IsMarked">Whether a marker beside it says that it is whole.</param>
/// <param name="StatedHash">The SHA-256 that a file beside it says it has when it is whole; <c>null</c> where none does.</param>
public sealed record WaitingFile(string Name, string FullName, long Length, DateTime Written, bool IsMarked, string? StatedHash)
{
    /// <summary>Whether somebody says of it that it is whole, or by which hash that can be seen.</summary>
    public bool HasProof => IsMarked || StatedHash is not null;

    /// <summary>Whether it is the same as it was at another look.</summary>
    public bool IsAsBefore(WaitingFile before) => (Length, Written, StatedHash) == (before.Length, before.Written, before.StatedHash);

    /// <summary>The file at a path; <c>null</c> where there is none any more, or a link or a folder instead.</summary>
    public static WaitingFile? At(string path, bool isMarked = false, string? statedHash = null)
    {
        // Whether it exists, its length and its time come from one look.
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null
            ? new WaitingFile(file.Name, file.FullName, file.Length, file.LastWriteTimeUtc, isMarked, statedHash)
            : null;
    }
}
