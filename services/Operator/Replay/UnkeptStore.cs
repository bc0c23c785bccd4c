using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.Operator.Replay;

/// <summary>A store that reads from another and keeps what is committed in memory only, so that a dry run is a replay like any other.</summary>
internal sealed class UnkeptStore(ISnapshotStore kept, TimeProvider clock) : ISnapshotStore
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> parts = new(StringComparer.Ordinal);
    private readonly List<SnapshotHeader> headers = [];

    public async Task<SnapshotHeader?> CurrentAsync(SnapshotSeries series, CancellationToken cancellationToken) =>
        headers.FindLast(h => h.Series == series) ?? await kept.CurrentAsync(series, cancellationToken);

    public async Task<IReadOnlyList<SnapshotHeader>> CurrentAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken)
    {
        var own = headers.Where(h => h.Series.Stage == stage && h.Series.Lane == lane).Reverse().DistinctBy(h => h.Series).ToList();
        return
        [
            .. (await kept.CurrentAsync(stage, lane, cancellationToken)).ExceptBy(own.Select(h => h.Series), h => h.Series)
                .Concat(own)
                .OrderBy(h => h.Series.Quarter)
                .ThenBy(h => h.Series.Method, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<SnapshotHead>> HeadsAsync(SnapshotStage stage, Lane lane, CancellationToken cancellationToken) =>
        [.. (await CurrentAsync(stage, lane, cancellationToken)).Select(SnapshotHead.Of)];

    public async Task<SnapshotHeader?> FindAsync(SnapshotSeries series, int version, CancellationToken cancellationToken) =>
        headers.Find(h => h.Series == series && h.Version == version) ?? await kept.FindAsync(series, version, cancellationToken);

    public async Task<SnapshotHeader?> FindAsync(SnapshotId id, CancellationToken cancellationToken) =>
        await kept.FindAsync(id, cancellationToken) ?? headers.Find(h => h.Id == id);

    public Task<IReadOnlyList<SnapshotHeader>> CommitsAsync(long after, int limit, CancellationToken cancellationToken) =>
        kept.CommitsAsync(after, limit, cancellationToken);

    public async Task<ReadOnlyMemory<byte>> ReadPartAsync(PartReference part, CancellationToken cancellationToken) =>
        parts.TryGetValue(part.Sha256, out var own) ? own : await kept.ReadPartAsync(part, cancellationToken);

    public async Task<SnapshotHeader?> CommitAsync(SnapshotDraft draft, int previousVersion, CancellationToken cancellationToken)
    {
        var id = SnapshotCommit.Identify(draft, previousVersion);
        if ((await CurrentAsync(draft.Series, cancellationToken))?.Version is var current && (current ?? 0) != previousVersion)
        {
            return null;
        }

        foreach (var part in draft.Parts.Concat(draft.Lineage))
        {
            parts[part.Reference.Sha256] = part.Content;
        }

        var header = SnapshotCommit.HeaderOf(draft, id, previousVersion + 1) with { CommittedAt = clock.GetUtcNow() };
        headers.Add(header);
        return header;
    }

    public Task<string> StateDigestAsync(CancellationToken cancellationToken) => kept.StateDigestAsync(cancellationToken);
}
