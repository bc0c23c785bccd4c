using NofPipeline.Domain.Reconciliation;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Reading.Reconciliation;

/// <summary>Compares a quarter with what NHS England published about it.</summary>
public static class PublishedComparison
{
    /// <summary>One comparison per published figure that we compute; empty where no published figures were dropped.</summary>
    public static async Task<IReadOnlyList<Comparison>> OfAsync(ISnapshotStore store, SegmentedQuarter quarter, CancellationToken cancellationToken)
    {
        var header = await store.CurrentAsync(quarter.SegmentsHeader.Series.Of(SnapshotStage.PublishedResults), cancellationToken);
        return header is null
            ? []
            : Reconciler.Compare(
                await PublishedResultsSnapshot.ReadAsync(store, header, cancellationToken), quarter.Inputs, quarter.Scores, quarter.Segments, quarter.Method);
    }
}
