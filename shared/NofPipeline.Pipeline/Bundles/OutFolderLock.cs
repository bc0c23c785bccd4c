using NofPipeline.Snapshots.Disk;

namespace NofPipeline.Pipeline.Bundles;

/// <summary>
/// Lets one process at a time write below the output folder: an exclusively opened file, which the operating system closes when its
/// process ends, however it ends.
/// </summary>
public sealed class OutFolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows. Anything else, such as a full disk, is not worth waiting for.
    private static readonly int[] SharingViolations = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;

    private OutFolderLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock.</summary>
    public static async Task<OutFolderLock> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        DurableFolder.Create(folder);
        var path = Path.Combine(folder, ".lock");
        while (true)
        {
            try
            {
                return new OutFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (SharingViolations.Contains(exception.HResult))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
