namespace NofPipeline.Snapshots;

/// <summary>A part of a snapshot, addressed by its content.</summary>
/// <param name="Key">Unique in the snapshot: an ODS code, a file name of a bundle, or a name such as <c>national</c>.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
public sealed record PartReference(string Key, string Sha256, long Bytes);
