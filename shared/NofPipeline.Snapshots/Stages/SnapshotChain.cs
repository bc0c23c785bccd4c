namespace NofPipeline.Snapshots.Stages;

/// <summary>Follows a snapshot back to what it was made of.</summary>
public static class SnapshotChain
{
    /// <summary>The snapshot that this one was made of.</summary>
    /// <exception cref="InvalidDataException">The store does not hold it.</exception>
    public static async Task<SnapshotHeader> UpstreamAsync(
        this ISnapshotStore store, SnapshotHeader header, CancellationToken cancellationToken) =>
        await store.FindAsync(header.Upstream[0], cancellationToken)
            ?? throw new InvalidDataException($"Snapshot {header.Id} was made of {header.Upstream[0]}, which is not in the store.");
}
