using System.Security.Cryptography;
using System.Text;

namespace NofPipeline.Snapshots.Canonical;

/// <summary>Name-based UUIDs, version 5 (RFC 9562 section 5.5): the same name always has the same id.</summary>
public static class NameBasedGuid
{
    /// <summary>The namespace of this project's names. Never changes: ids that were sent depend on it.</summary>
    public static readonly Guid Namespace = new("6f1c1d3a-52b7-4c0e-9d5e-8a1f0b7c2e64");

    /// <summary>The id of a name in the project's namespace.</summary>
    public static Guid Of(string name) => Of(Namespace, name);

    /// <summary>The id of a name in a given namespace.</summary>
    public static Guid Of(Guid nameSpace, string name)
    {
        byte[] input = [.. nameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // Version 5 is defined with SHA-1; nothing here relies on its strength.
        var id = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
