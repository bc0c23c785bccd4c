namespace NofPipeline.Snapshots;

/// <summary>
/// Versioned, immutable snapshots. Every implementation passes the same contract tests (tests/SnapshotStore).
/// Infrastructure failures are exceptions; everything else is a value.
/// </summary>
public interface ISnapshotStore
{
    /// <summary>The highest version of a series, or <c>null</c>.</summary>
    Task<SnapshotHeader?> CurrentAsync(SnapshotSeries series, CancellationToken cancellationToken);

    /// <summary>The current header of every series of a stage and lane, by quarter and method.</summary>
    Task<IReadOnlyList<SnapshotHeader>> CurrentAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken);

    /// <summary>The same without the parts, and cheap: for questions about what was made of what.</summary>
    Task<IReadOnlyList<SnapshotHead>> HeadsAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken);

    /// <summary>A given version of a series, or <c>null</c>.</summary>
    Task<SnapshotHeader?> FindAsync(SnapshotSeries series, int version, CancellationToken cancellationToken);

    /// <summary>The first commit with the given content, or <c>null</c>.</summary>
    Task<SnapshotHeader?> FindAsync(SnapshotId id, CancellationToken cancellationToken);

    /// <summary>
    /// Every commit in order, at most <paramref name="limit"/>, from the one after <paramref name="after"/>: commits are numbered 1, 2, 3... without gaps.
    /// </summary>
    Task<IReadOnlyList<SnapshotHeader>> CommitsAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The content of a part.</summary>
    /// <exception cref="InvalidDataException">The part is not in the store or does not match its hash.</exception>
    Task<ReadOnlyMemory<byte>> ReadPartAsync(PartReference part, CancellationToken cancellationToken);

    /// <summary>
    /// Commits the next version: parts first (idempotent), then the header in one insert under a unique (series, version).
    /// Returns <c>null</c> when <paramref name="previousVersion"/> is no longer the current version (0: none yet): load again and decide anew.
    /// </summary>
    /// <exception cref="InvalidDataException">A part is larger than <see cref="Stores.SnapshotCommit.MostPartBytes"/>, or the header than <see cref="Stores.SnapshotCommit.MostHeaderBytes"/>; nothing was committed.</exception>
    Task<SnapshotHeader?> CommitAsync(SnapshotDraft draft, int previousVersion, CancellationToken cancellationToken);

    /// <summary>
    /// SHA-256 over everything that outsiders can tell apart, without times: series, versions and ids, the event feed, the files and
    /// their outcomes. Equal histories have equal digests.
    /// </summary>
    Task<string> StateDigestAsync(CancellationToken cancellationToken);
}
