namespace NofPipeline.Publishing.Bundles;

/// <summary>Writes files so that after a crash they are there as a whole or not at all.</summary>
internal static class DurableFile
{
    /// <summary>Writes a new file and has it put on the disk before returning.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(content, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts a file in place of another in one step. The caller holds the folder's lock, so one temporary name is enough.</summary>
    public static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var temporary = path + ".tmp";
        await WriteAsync(temporary, content, cancellationToken);
        File.Move(temporary, path, overwrite: true);
    }
}
