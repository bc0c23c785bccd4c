using System.Security.Cryptography;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Ingestion.Intake;

/// <summary>The original bytes of every file, by hash. A file appears whole or not at all: copy, flush to disk, rename.</summary>
public sealed class ContentStore(NofOptions options)
{
    private const int BufferBytes = 1 << 17;

    private string Root => Path.Combine(Path.GetFullPath(options.Data), "content");

    /// <summary>Copies a file into the store and returns the hash and length of what was copied.</summary>
    public async Task<(string Sha256, long Bytes)> AddAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Root);
        var temporary = Path.Combine(Root, $".incoming-{Environment.ProcessId}");
        string sha256;
        long bytes;
        await using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, useAsync: true))
        await using (var target = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes, useAsync: true))
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            var buffer = new byte[BufferBytes];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            bytes = target.Length;
            sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            target.Flush(flushToDisk: true);
        }

        Failpoint.Hit("intake.content-half-written");
        var place = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(temporary, place, overwrite: true);
        return (sha256, bytes);
    }

    /// <summary>The bytes of a stored file.</summary>
    public Task<byte[]> ReadAsync(string sha256, CancellationToken cancellationToken) => File.ReadAllBytesAsync(PathOf(sha256), cancellationToken);

    /// <summary>The hash of a file anywhere.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private string PathOf(string sha256) => Path.Combine(Root, sha256[..2], sha256);
}
