using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Reading.Quarters;

/// <summary>Loads quarters as they are or were published.</summary>
public sealed class PublishedQuarters(ISnapshotStore store, MethodCatalogue methods)
{
    /// <summary>The current publication of a quarter in a lane, or <c>null</c>.</summary>
    public async Task<SnapshotHeader?> CurrentAsync(Quarter quarter, Lane lane, CancellationToken cancellationToken) =>
        methods.For(quarter) is { } method
            ? await store.CurrentAsync(new SnapshotSeries(SnapshotStage.Publication, quarter, method.Id, lane), cancellationToken)
            : null;

    /// <summary>A quarter from its segments snapshot back to its inputs.</summary>
    public async Task<SegmentedQuarter> LoadAsync(SnapshotHeader segments, CancellationToken cancellationToken)
    {
        var scores = await store.UpstreamAsync(segments, cancellationToken);
        var inputs = await store.UpstreamAsync(scores, cancellationToken);
        return new SegmentedQuarter(
            MethodOf(segments),
            segments,
            scores.Id,
            inputs.Id,
            await InputsSnapshot.ReadAsync(store, inputs, cancellationToken),
            await ScoresSnapshot.ReadAsync(store, scores, cancellationToken),
            await SegmentsSnapshot.ReadAsync(store, segments, cancellationToken));
    }

    /// <summary>The method that a snapshot was made by.</summary>
    /// <exception cref="InvalidDataException">This build does not know it.</exception>
    public MethodDefinition MethodOf(SnapshotHeader header) =>
        methods.Find(header.Series.Method) ?? throw new InvalidDataException($"Method '{header.Series.Method}' is not known to this version.");

    /// <summary>The segmented quarter that a publication published; a publication's first upstream is its segments, its second those it is compared with.</summary>
    public async Task<SegmentedQuarter> PublishedByAsync(SnapshotHeader publication, CancellationToken cancellationToken) =>
        await LoadAsync(await FindAsync(publication.Upstream[0], cancellationToken), cancellationToken);

    /// <summary>The segmented quarter that the quarter before has published, to compare with; <c>null</c> where there is none.</summary>
    public async Task<SegmentedQuarter?> PublishedBeforeAsync(Quarter quarter, CancellationToken cancellationToken) =>
        await CurrentAsync(quarter.Previous, Lane.Live, cancellationToken) is { } before ? await PublishedByAsync(before, cancellationToken) : null;

    /// <summary>
    /// What a publication stated: what was stored with it or, where an earlier build has published it, what follows from its figures.
    /// </summary>
    public async Task<PublishedStatement> StatementAsync(SnapshotHeader publication, CancellationToken cancellationToken) => new(
        publication.Series.Quarter,
        publication.Version,
        await Statement.ReadAsync(store, publication, cancellationToken) ?? await FollowingAsync(publication, cancellationToken),
        publication.Upstream[0],
        publication.Upstream is [_, var previous] ? previous : null);

    /// <summary>How organisations moved between two quarters or versions: what was stated where one was published as compared with the other.</summary>
    public async Task<IReadOnlyList<AssessedMovement>> MovementsAsync(SegmentedQuarter earlier, SegmentedQuarter later, CancellationToken cancellationToken)
    {
        var series = later.SegmentsHeader.Series.Of(SnapshotStage.Publication);
        var version = (await store.CurrentAsync(series, cancellationToken))?.Version ?? 0;
        for (; version > 0 && await store.FindAsync(series, version, cancellationToken) is { } publication; version--)
        {
            if (publication.Upstream.SequenceEqual([later.SegmentsHeader.Id, earlier.SegmentsHeader.Id]))
            {
                return (await StatementAsync(publication, cancellationToken)).Said.Movements!;
            }
        }

        return later.AssessedSince(earlier);
    }

    /// <summary>The statement that an earlier build has not stored.</summary>
    private async Task<QuarterStatement> FollowingAsync(SnapshotHeader publication, CancellationToken cancellationToken)
    {
        var quarter = await PublishedByAsync(publication, cancellationToken);
        return quarter.StatementSince(
            publication.Upstream is [_, var previous] ? await LoadAsync(await FindAsync(previous, cancellationToken), cancellationToken) : null);
    }

    /// <exception cref="InvalidDataException">The store does not hold it.</exception>
    public async Task<SnapshotHeader> FindAsync(SnapshotId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) ?? throw new InvalidDataException($"Snapshot {id} is not in the store.");
}
