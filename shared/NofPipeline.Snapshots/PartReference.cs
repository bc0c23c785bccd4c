using System.Security.Cryptography;

namespace NofPipeline.Snapshots;

/// <summary>A part of a snapshot, addressed by its content.</summary>
/// <param name="Key">Unique in the snapshot: an ODS code, a file name of a bundle, or a name such as <c>national</c>.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
public sealed record PartReference(string Key, string Sha256, long Bytes)
{
    /// <summary>What a store has found under the hash, once it is known to be that.</summary>
    /// <exception cref="InvalidDataException">Nothing was found, or something else.</exception>
    public ReadOnlyMemory<byte> Verified(byte[]? content)
    {
        if (content is null)
        {
            throw new InvalidDataException($"Part '{Key}' ({Sha256}) is not in the store.");
        }

        var actual = Convert.ToHexStringLower(SHA256.HashData(content));
        return actual == Sha256
            ? content
            : throw new InvalidDataException($"Part '{Key}' ({Sha256}) is damaged: its content hashes to {actual}.");
    }
}
