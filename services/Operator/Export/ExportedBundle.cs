namespace NofPipeline.Operator.Export;

/// <summary>A bundle that was written.</summary>
/// <param name="Quarter">The quarter, in machine form.</param>
/// <param name="Version">The version of its publication.</param>
/// <param name="IsCurrent">Whether that is the current version.</param>
/// <param name="Snapshot">The publication snapshot.</param>
/// <param name="Folder">Where it was written.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes they have.</param>
internal sealed record ExportedBundle(string Quarter, int Version, bool IsCurrent, string Snapshot, string Folder, int Files, long Bytes);
