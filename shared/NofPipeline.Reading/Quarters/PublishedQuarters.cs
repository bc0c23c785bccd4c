using NofPipeline.Domain.Calendar;
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
            methods.Find(segments.Series.Method) ?? throw new InvalidDataException($"Method '{segments.Series.Method}' is not known to this version."),
            segments,
            scores.Id,
            inputs.Id,
            await InputsSnapshot.ReadAsync(store, inputs, cancellationToken),
            await ScoresSnapshot.ReadAsync(store, scores, cancellationToken),
            await SegmentsSnapshot.ReadAsync(store, segments, cancellationToken));
    }

    /// <summary>The segmented quarter that a publication published; a publication's first upstream is its segments, its second those it is compared with.</summary>
    public async Task<SegmentedQuarter> PublishedByAsync(SnapshotHeader publication, CancellationToken cancellationToken) =>
        await LoadAsync(await FindAsync(publication.Upstream[0], cancellationToken), cancellationToken);

    /// <summary>The segmented quarter that the quarter before has published, to compare with; <c>null</c> where there is none.</summary>
    public async Task<SegmentedQuarter?> PublishedBeforeAsync(Quarter quarter, CancellationToken cancellationToken) =>
        await CurrentAsync(quarter.Previous, Lane.Live, cancellationToken) is { } before ? await PublishedByAsync(before, cancellationToken) : null;

    /// <summary>What a publication stated.</summary>
    public async Task<QuarterStatement> StatementAsync(SnapshotHeader publication, CancellationToken cancellationToken)
    {
        var quarter = await PublishedByAsync(publication, cancellationToken);
        if (publication.Upstream.Count == 1)
        {
            return new QuarterStatement(publication.Version, quarter.Segments, quarter.SegmentsHeader.Id, null, null);
        }

        var earlier = await LoadAsync(await FindAsync(publication.Upstream[1], cancellationToken), cancellationToken);
        return new QuarterStatement(
            publication.Version, quarter.Segments, quarter.SegmentsHeader.Id, quarter.MovementsSince(earlier), earlier.SegmentsHeader.Id);
    }

    /// <summary>
    /// Whether a quarter's inputs are final and not yet what is published, so that a later quarter should wait for it: changes are stated
    /// once, in the order of the quarters.
    /// </summary>
    public async Task<bool> IsUnderWayAsync(SnapshotHeader inputs, CancellationToken cancellationToken)
    {
        if (!inputs.IsFinal)
        {
            return false;
        }

        var publication = await store.CurrentAsync(inputs.Series.Of(SnapshotStage.Publication), cancellationToken);
        if (publication is null)
        {
            return true;
        }

        var segments = await FindAsync(publication.Upstream[0], cancellationToken);
        var scores = await store.UpstreamAsync(segments, cancellationToken);
        return scores.Upstream[0] != inputs.Id;
    }

    private async Task<SnapshotHeader> FindAsync(SnapshotId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) ?? throw new InvalidDataException($"Snapshot {id} is not in the store.");
}
