namespace NofPipeline.Snapshots.Intake;

/// <summary>How far the quarters of accepted files are committed.</summary>
/// <param name="Number">The number of the last file whose quarters are.</param>
/// <param name="Build">The build that has committed them; another one may make others of the same files.</param>
public sealed record CommittedFiles(long Number, string Build);
