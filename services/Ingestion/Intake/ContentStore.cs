using System.Security.Cryptography;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Ingestion.Intake;

/// <summary>The original bytes of every file, by hash. A file appears whole or not at all: copy, flush to disk, rename.</summary>
public sealed class ContentStore(NofOptions options)
{
    private const string Incoming = ".incoming-";
    private const string Remedy = "Put it back from a backup, or drop the file again; `nof verify` names it.";

    private string Root => Path.Combine(Path.GetFullPath(options.Data), "content");

    /// <summary>Copies a file into the store and returns the hash of what was copied; <c>null</c> where the file has changed since it was listed.</summary>
    /// <exception cref="IOException">The file cannot be read, or the store not written.</exception>
    public async Task<string?> AddAsync(WaitingFile file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Root);
        var temporary = Path.Combine(Root, $"{Incoming}{Environment.ProcessId}");
        try
        {
            string? sha256;
            await using (var target = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                sha256 = await DroppedFile.CopyAsync(file, target, cancellationToken);
                target.Flush(flushToDisk: true);
            }

            Failpoint.Hit("intake.content-half-written");
            if (sha256 is not null)
            {
                var place = PathOf(sha256);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                File.Move(temporary, place, overwrite: true);
            }

            return sha256;
        }
        finally
        {
            // A full disk must not be kept full by what did not fit on it.
            File.Delete(temporary);
        }
    }

    /// <summary>Removes what processes left that were killed while they copied. Only the holder of the folder's claim may do so.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Root))
        {
            Directory.EnumerateFiles(Root, $"{Incoming}*").ToList().ForEach(File.Delete);
        }
    }

    /// <summary>The bytes of a stored file, just as they were taken in: they are compared with their hash before anybody reads them.</summary>
    /// <exception cref="DamagedOriginalException">They have changed, and are not used.</exception>
    /// <exception cref="FileNotFoundException">They are gone; the message says how to mend it.</exception>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        var place = PathOf(sha256);
        if (!File.Exists(place))
        {
            throw new FileNotFoundException($"The original {place} is not there. {Remedy}");
        }

        // Read in large pieces only, so that the stream needs no buffer of its own.
        var stream = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) != sha256)
            {
                throw new DamagedOriginalException($"The original {place} is damaged: its bytes are not those that were taken in. {Remedy}");
            }
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The hash that the bytes kept under a hash have in truth; <c>null</c> where none are kept.</summary>
    public async Task<string?> HashAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(sha256)))
        {
            return null;
        }

        await using var stream = File.OpenRead(PathOf(sha256));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Where the bytes of a file are kept.</summary>
    public string PathOf(string sha256) => Path.Combine(Root, sha256[..2], sha256);
}
