namespace NofPipeline.Snapshots.Intake;

/// <summary>A dropped file: its bytes tell it from every other, its name tells people which one is meant.</summary>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record FileReference(string FileName, string Sha256);
