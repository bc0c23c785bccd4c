using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Calendar;
using NofPipeline.Publishing.Reconciliation;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Standalone.Summary;

/// <summary>Reads from the store what became of every quarter.</summary>
internal sealed class OutcomeReader(ISnapshotStore store, IEventLog events, PublishedQuarters quarters)
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
                statement?.Movements,
                await GroundsAsync(header.Series.Quarter, cancellationToken),
                await PublishedComparison.OfAsync(store, quarter, cancellationToken)));
        }

        return outcomes;
    }

    private async Task<MovementSummary?> GroundsAsync(Quarter quarter, CancellationToken cancellationToken) =>
        (await events.OfQuarterAsync(quarter, cancellationToken)).LastOrDefault(e => e.Event.Type == EventTypes.QuarterPublished) is { } published
            ? JsonSerializer.Deserialize<QuarterPublishedData>(published.Event.Data, EventJson.Options)!.Movements
            : null;
}
