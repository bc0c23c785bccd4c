using NofPipeline.Reading.Quarters;
using NofPipeline.Reading.Reconciliation;
using NofPipeline.Snapshots;

namespace NofPipeline.Standalone.Summary;

/// <summary>Reads from the store what became of every quarter.</summary>
internal sealed class OutcomeReader(ISnapshotStore store, PublishedQuarters quarters)
{
    public async Task<IReadOnlyList<QuarterOutcome>> ReadAsync(CancellationToken cancellationToken)
    {
        var outcomes = new List<QuarterOutcome>();
        foreach (var header in (await store.CurrentAsync(SnapshotStage.Segments, Lane.Live, cancellationToken)).OrderBy(h => h.Series.Quarter))
        {
            var quarter = await quarters.LoadAsync(header, cancellationToken);
            var publication = await store.CurrentAsync(header.Series.Of(SnapshotStage.Publication), cancellationToken);
            var statement = publication is null ? null : await quarters.StatementAsync(publication, cancellationToken);
            outcomes.Add(new QuarterOutcome(
                quarter.Inputs,
                quarter.Segments,
                publication,
                statement?.Said,
                await PublishedComparison.OfAsync(store, quarter, cancellationToken)));
        }

        return outcomes;
    }
}
