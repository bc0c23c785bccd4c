using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NofPipeline.FileFormats.Tests;

/// <summary>Zip files for tests.</summary>
internal static class ZipFiles
{
    public static byte[] Of(params (string Name, string Text)[] entries) =>
        Written([.. entries.Select(e => (e.Name, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(e.Text)))))]);

    /// <summary>One that says that it is encrypted.</summary>
    public static byte[] Encrypted(string name, string text)
    {
        var zip = Of((name, text));
        Mark(zip.AsSpan(6));
        Mark(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 8));
        return zip;

        static void Mark(Span<byte> flags) => BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | 1));
    }

    /// <summary>A small one that unpacks to so many bytes, or a few more.</summary>
    public static byte[] OfZeros(string name, long size) => Written([(name, stream =>
    {
        var block = new byte[1 << 20];
        for (long written = 0; written < size; written += block.Length)
        {
            stream.Write(block);
        }
    })]);

    private static byte[] Written((string Name, Action<Stream> Write)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                write(entry);
            }
        }

        return stream.ToArray();
    }
}
