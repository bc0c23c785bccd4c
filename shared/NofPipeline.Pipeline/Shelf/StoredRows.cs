using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NofPipeline.Domain.Calendar;
using NofPipeline.Files;
using NofPipeline.Files.Rows;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.Pipeline.Shelf;

/// <summary>
/// The rows of accepted files beside the originals that they were read from, so that an original is parsed once. They can be deleted at any
/// time: what is not there, is damaged, or was kept by another version of the reader is read from the original again.
/// </summary>
/// <param name="data">The data folder (<c>Nof:Data</c>).</param>
public sealed class StoredRows(string data)
{
    /// <summary>The reader's version: whatever changes the reader or the rows changes it, and nobody need count it up.</summary>
    private static readonly string Version = $"{typeof(FeedReader).Module.ModuleVersionId:N}{typeof(Quarter).Module.ModuleVersionId:N}{typeof(StoredRows).Module.ModuleVersionId:N}";

    private readonly string root = Path.Combine(Path.GetFullPath(data), "rows");

    /// <summary>Keeps what was read from a file. Where the disk does not allow it, the original is read again another time.</summary>
    public void Keep(string sha256, FeedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var place = PathOf(sha256);
        var temporary = $"{place}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using (var target = File.Create(temporary))
            {
                Write(target, CanonicalJson.Serialize(new Head(Version, file.Name, FileIndex.Of(file))));
                Write(target, Compressed(CanonicalJson.Serialize(file with { Findings = [] })));
            }

            File.Move(temporary, place, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Sweep(temporary);
        }
    }

    /// <summary>What a file speaks of; <c>null</c> where it must be read again.</summary>
    public FileIndex? IndexOf(string sha256, string fileName) => Read(sha256, stream => HeadOf(stream, fileName)?.Index);

    /// <summary>The rows of a file; <c>null</c> where it must be read again.</summary>
    public FeedFile? RowsOf(string sha256, string fileName) =>
        Read(sha256, stream => HeadOf(stream, fileName) is null ? null : Block(stream) is { } rows ? CanonicalJson.Deserialize<FeedFile>(Uncompressed(rows)) : null);

    private string PathOf(string sha256) => Path.Combine(root, sha256[..2], sha256);

    /// <summary>The name is compared too, because the oldest layouts say their quarter in it only.</summary>
    private static Head? HeadOf(Stream stream, string fileName) =>
        Block(stream) is { } head && CanonicalJson.Deserialize<Head>(head) is var read && read.Version == Version && read.FileName == fileName ? read : null;

    private T? Read<T>(string sha256, Func<Stream, T?> read)
        where T : class
    {
        try
        {
            using var stream = new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return read(stream);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var compressing = new ZLibStream(target, CompressionLevel.Fastest))
        {
            compressing.Write(bytes);
        }

        return target.ToArray();
    }

    private static byte[] Uncompressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using var source = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        source.CopyTo(target);
        return target.ToArray();
    }

    private static void Sweep(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is overwritten the next time.
        }
    }

    /// <summary>A block is its length, the hash of its bytes, and the bytes.</summary>
    private static void Write(Stream target, byte[] bytes)
    {
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        writer.Write(bytes.Length);
        writer.Write(SHA256.HashData(bytes));
        writer.Write(bytes);
    }

    private static byte[]? Block(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var length = reader.ReadInt32();
        var hash = reader.ReadBytes(SHA256.HashSizeInBytes);
        if (length < 0 || length > stream.Length - stream.Position)
        {
            return null;
        }

        var bytes = reader.ReadBytes(length);
        return hash.AsSpan().SequenceEqual(SHA256.HashData(bytes)) ? bytes : null;
    }

    private sealed record Head(string Version, string FileName, FileIndex Index);
}
