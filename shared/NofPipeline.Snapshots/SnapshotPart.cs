using System.Security.Cryptography;

namespace NofPipeline.Snapshots;

/// <summary>A part with its content, before it is stored.</summary>
/// <param name="Key">Unique in the snapshot.</param>
/// <param name="Content">Canonical bytes.</param>
public sealed record SnapshotPart(string Key, ReadOnlyMemory<byte> Content)
{
    /// <summary>The reference under which it will be found.</summary>
    public PartReference Reference { get; } =
        new(Key, Convert.ToHexStringLower(SHA256.HashData(Content.Span)), Content.Length);
}
