namespace NofPipeline.Snapshots.Provenance;

/// <summary>The files that a version of a quarter is made of, and why it superseded the version before.</summary>
/// <param name="Slices">Every slice with its file.</param>
/// <param name="Causes">Why the version before was superseded; empty of the first version.</param>
public sealed record Supply(IReadOnlyList<SuppliedSlice> Slices, IReadOnlyList<SupersessionCause> Causes);
