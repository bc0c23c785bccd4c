using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Portal.Quarters;

/// <summary>A version of a quarter's publication.</summary>
/// <param name="Header">The publication.</param>
/// <param name="Superseded">When and why a newer one took its place; <c>null</c> where it is current.</param>
public sealed record PublicationVersion(SnapshotHeader Header, Supersession? Superseded);
