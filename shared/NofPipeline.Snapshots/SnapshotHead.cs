namespace NofPipeline.Snapshots;

/// <summary>What a committed snapshot was made of, without what it holds.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Version">Its version.</param>
/// <param name="Id">Its id.</param>
/// <param name="Upstream">The snapshots that it was made of, in their order.</param>
/// <param name="IsFinal">Whether the quarter was final.</param>
public sealed record SnapshotHead(SnapshotSeries Series, int Version, SnapshotId Id, IReadOnlyList<SnapshotId> Upstream, bool IsFinal)
{
    /// <summary>The head of a header.</summary>
    public static SnapshotHead Of(SnapshotHeader header) => new(header.Series, header.Version, header.Id, header.Upstream, header.IsFinal);
}
