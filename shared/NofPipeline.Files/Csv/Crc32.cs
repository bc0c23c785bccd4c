namespace NofPipeline.Files.Csv;

/// <summary>The checksum of zip files (ISO 3309). The framework reads it from an entry and does not compare it.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial))];

    private uint crc = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value => ~crc;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc = (crc >> 8) ^ Table[(byte)(crc ^ b)];
        }
    }
}
