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
