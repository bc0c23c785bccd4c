namespace NofPipeline.Ingestion.Intake;

/// <summary>
/// Lets one process at a time take in files from a folder: an exclusively opened file in it, which the operating system lets go when the
/// process ends, however it ends. Whoever comes second waits and takes over.
/// </summary>
internal sealed class FolderClaim(DropFolder folder) : IDisposable
{
    private FileStream? file;

    /// <summary>Takes the claim, unless it is held already.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public void Take()
    {
        try
        {
            file ??= new FileStream(Path.Combine(folder.Inbox, ".nof-ingestion.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new IOException($"{folder.Inbox} is being watched by another process.", taken);
        }
    }

    public void Dispose() => file?.Dispose();
}
