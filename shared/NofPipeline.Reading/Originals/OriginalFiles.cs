using System.Security.Cryptography;

namespace NofPipeline.Reading.Originals;

/// <summary>The original bytes of every file that was taken in, by hash.</summary>
/// <param name="data">The data folder (<c>Nof:Data</c>).</param>
public class OriginalFiles(string data)
{
    private const string Remedy = "Put it back from a backup, or drop the file again; `nof verify` names it.";

    /// <summary>The folder with all of them.</summary>
    protected string Root { get; } = Path.Combine(Path.GetFullPath(data), "content");

    /// <summary>The bytes of a stored file, just as they were taken in: they are compared with their hash before anybody reads them.</summary>
    /// <exception cref="DamagedOriginalException">They have changed, and are not used.</exception>
    /// <exception cref="FileNotFoundException">They are gone; the message says how to mend it.</exception>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        var stream = Unchecked(sha256);
        try
        {
            return Checked(stream, sha256, await SHA256.HashDataAsync(stream, cancellationToken));
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>As <see cref="OpenAsync"/>, for whoever looks into a file in the middle of a computation.</summary>
    /// <exception cref="DamagedOriginalException">They have changed, and are not used.</exception>
    /// <exception cref="FileNotFoundException">They are gone; the message says how to mend it.</exception>
    public Stream Open(string sha256)
    {
        var stream = Unchecked(sha256);
        try
        {
            return Checked(stream, sha256, SHA256.HashData(stream));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
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

    private FileStream Unchecked(string sha256)
    {
        var place = PathOf(sha256);
        return File.Exists(place)
            // Read in large pieces only, so that the stream needs no buffer of its own.
            ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0)
            : throw new FileNotFoundException($"The original {place} is not there. {Remedy}");
    }

    private FileStream Checked(FileStream stream, string sha256, byte[] hash)
    {
        stream.Position = 0;
        return Convert.ToHexStringLower(hash) == sha256
            ? stream
            : throw new DamagedOriginalException($"The original {PathOf(sha256)} is damaged: its bytes are not those that were taken in. {Remedy}");
    }
}
