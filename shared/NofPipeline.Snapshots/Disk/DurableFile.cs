namespace NofPipeline.Snapshots.Disk;

/// <summary>
/// Files that after a failure of the power are there as a whole or not at all: the bytes are on the disk before they get their name, and the
/// name is before the caller goes on.
/// </summary>
public static class DurableFile
{
    /// <summary>Writes a new file and has its bytes put on the disk before returning. Its name is the folder's, which whoever renames or flushes it sees to.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(content, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts a file in place of another in one step. Only one caller at a time may do so with a path, since there is one temporary name for it.</summary>
    public static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var temporary = path + ".tmp";
        await WriteAsync(temporary, content, cancellationToken);
        Move(temporary, path, overwrite: true);
    }

    /// <summary>Gives a file another name. The new one is on the disk before the old one is gone from there.</summary>
    public static void Move(string from, string to, bool overwrite = false)
    {
        File.Move(from, to, overwrite);
        DurableFolder.FlushMove(from, to);
    }
}
