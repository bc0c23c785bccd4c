namespace NofPipeline.Files.Csv;

/// <summary>A file that was unpacked from a zip file.</summary>
/// <param name="Name">Its name there, with folders.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ZipEntryContent(string Name, ReadOnlyMemory<byte> Bytes);
