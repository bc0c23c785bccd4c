using System.Security.Cryptography;
using NofPipeline.Files;

namespace NofPipeline.Ingestion.Intake;

/// <summary>Reads a file that others may still be writing, replacing or taking away.</summary>
internal static class DroppedFile
{
    public const int BufferBytes = 1 << 17;

    /// <summary>Copies the bytes of a file, however many, and returns their SHA-256; <c>null</c> where the file is not the one that was listed any more.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static async Task<string?> CopyAsync(WaitingFile file, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (file.Length > 0 && !await CopyAsync(file, target, hash, cancellationToken))
        {
            return null;
        }

        if (FileNames.IsUnspeakable(file.Name) && WaitingFile.At(file.FullName) is null)
        {
            throw new UnreadableFileException("its name is not valid UTF-8; rename it.");
        }

        return WaitingFile.At(file.FullName, file.IsMarked, file.StatedHash) == file ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    /// <summary>Copies what has a length. What has none is not opened: a pipe in place of a file would hold up whoever opens it.</summary>
    private static async Task<bool> CopyAsync(WaitingFile file, Stream target, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var copied = 0L;
        await using var source = Open(file);
        while (source is not null && await ReadAsync(source, buffer, cancellationToken) is var read and > 0)
        {
            copied += read;
            if (copied > file.Length)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return copied == file.Length;
    }

    private static FileStream? Open(WaitingFile file)
    {
        try
        {
            return new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(failure.Message, failure);
        }
    }

    private static async ValueTask<int> ReadAsync(FileStream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(failure.Message, failure);
        }
    }
}
