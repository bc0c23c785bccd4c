namespace NofPipeline.Snapshots.Copying;

/// <summary>What a finished copy holds.</summary>
/// <param name="Commits">How many commits.</param>
/// <param name="Copied">How many of them this run has copied; the others were there.</param>
/// <param name="Files">How many files of the intake register.</param>
/// <param name="Digest">The state digest, the same in both stores.</param>
public sealed record CopyResult(long Commits, long Copied, int Files, string Digest);
