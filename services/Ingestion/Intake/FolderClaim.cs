namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Lets one process at a time take in files from a folder: an exclusively opened file in it, which the operating system lets go when the
/// process ends, however it ends. Whoever comes second stands by and takes over.
/// </summary>
internal sealed class FolderClaim(DropFolder folder) : IDisposable
{
    // What the runtime answers where another process holds the file: EWOULDBLOCK of Linux and of BSD, a sharing violation of Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private FileStream? file;

    private string Place => Path.Combine(folder.Inbox, ".nof-ingestion.lock");

    /// <summary>Takes the claim, unless it is held already.</summary>
    /// <returns>Whether it has just been taken; <c>null</c> where another process holds it.</returns>
    public bool? Take()
    {
        if (file is not null && File.Exists(Place))
        {
            return false;
        }

        // The folder was taken away and made anew: what is held is the lock of a file that nobody else sees.
        file?.Dispose();
        file = null;
        try
        {
            file = new FileStream(Place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException taken) when (HeldByAnother.Contains(taken.HResult))
        {
            return null;
        }
    }

    public void Dispose() => file?.Dispose();
}
