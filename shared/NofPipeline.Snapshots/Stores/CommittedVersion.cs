namespace NofPipeline.Snapshots.Stores;

/// <summary>What the state digest tells of a committed snapshot.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Version">Its version.</param>
/// <param name="Id">Its id.</param>
/// <param name="Publication">Its number in the event feed, for publications that have one.</param>
public sealed record CommittedVersion(SnapshotSeries Series, int Version, SnapshotId Id, long? Publication);
