using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Publishing.Delivery;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Publishing.Quarters;

/// <summary>
/// The publishing stage: makes the bundle and the events of a final quarter and commits both in one publication. A quarter waits for
/// earlier quarters that are under way; its message then stays unconsumed and comes again, at the latest by age.
/// </summary>
public sealed partial class QuarterPublisher(
    ISnapshotStore store,
    IOutbox outbox,
    MethodCatalogue methods,
    PublishedQuarters quarters,
    PublicationStage stage,
    RelaySignal relay,
    DeliverySignal delivery,
    ILogger<QuarterPublisher> logger)
{
    /// <summary>Brings the publication of a quarter up to date with its segments and with the quarter before.</summary>
    public async Task PublishAsync(IStageMessage message, CancellationToken cancellationToken)
    {
        var series = StageRunner.SeriesOf(message, SnapshotStage.Publication);
        while (true)
        {
            using var run = StageRun.Start(series, logger);
            // Read before the state: whatever they announce is then in what is read after them.
            var waiting = await WaitingAsync(message, cancellationToken);
            var heads = await QuarterHeads.ReadAsync(store, methods, cancellationToken);
            if (series.Lane != Lane.Live || methods.For(series.Quarter)?.Id != series.Method || heads.Segments(series.Quarter) is not { IsFinal: true } made)
            {
                await ConsumeAsync(waiting, cancellationToken);
                run.End(StageOutcome.Unchanged);
                return;
            }

            if (heads.Quarters.Any(q => q < series.Quarter && heads.IsUnderWay(q)))
            {
                LogWaits(series.Quarter.ToString());
                run.End(StageOutcome.Waiting);
                return;
            }

            // Newer inputs are on their way through the stages: publishing what they replace would only be corrected again.
            var upstream = heads.UpstreamOf(series.Quarter);
            var current = await store.CurrentAsync(series, cancellationToken);
            if (!heads.IsUpToDate(series.Quarter) || (current is not null && current.Upstream.SequenceEqual(upstream) && current.MethodDigest == methods.Find(series.Method)!.Digest))
            {
                await ConsumeAsync(waiting, cancellationToken);
                run.End(StageOutcome.Unchanged);
                return;
            }

            var segments = await quarters.FindAsync(made.Id, cancellationToken);
            var quarter = await quarters.LoadAsync(segments, cancellationToken);
            var previous = upstream is [_, var before] ? await quarters.LoadAsync(await quarters.FindAsync(before, cancellationToken), cancellationToken) : null;

            // What came last made the publication possible: the quarter itself, or the quarter before that it is compared with.
            var latest = previous is not null && previous.SegmentsHeader.CommittedAt > segments.CommittedAt ? previous.SegmentsHeader : segments;
            run.Trace(latest.TraceParent, latest == segments ? previous?.SegmentsHeader.TraceParent : segments.TraceParent);
            var draft = await stage.LiveDraftAsync(quarter, previous, current, cancellationToken);
            Failpoint.Hit("publication.before-commit");
            if (await store.CommitAsync(
                draft with { Consumed = message.MessageId, TraceParent = run.TraceParent }, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                run.Committed(committed);
                LogPublished(series.Quarter.ToString(), committed.Version, committed.Feed!.Events.Count);
                Failpoint.Hit("publication.after-commit");
                relay.Wake(committed.Outbox);
                await ConsumeAsync(waiting, cancellationToken);
                delivery.Wake();
                return;
            }

            run.End(StageOutcome.Conflict);
        }
    }

    /// <summary>The message at hand, and every other that asks for the same quarter: some may have waited for an earlier one.</summary>
    private async Task<IReadOnlyList<Guid>> WaitingAsync(IStageMessage message, CancellationToken cancellationToken) =>
    [
        .. (await outbox.UnconsumedAsync(cancellationToken))
            .Where(m => m.Type is nameof(QuarterSegmented) or nameof(PublishQuarter))
            .Select(StageMessages.Read)
            .OfType<IStageMessage>()
            .Where(m => (m.Quarter, m.Method, m.Lane) == (message.Quarter, message.Method, message.Lane))
            .Select(m => m.MessageId)
            .Append(message.MessageId)
            .Distinct(),
    ];

    private async Task ConsumeAsync(IReadOnlyList<Guid> messages, CancellationToken cancellationToken)
    {
        foreach (var id in messages)
        {
            Failpoint.Hit("publication.before-consumption");
            await outbox.RecordConsumptionAsync(id, cancellationToken);
        }

        relay.Wake();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "publication of {Quarter}: version {Version} committed with {Events} events.")]
    private partial void LogPublished(string quarter, int version, int events);

    [LoggerMessage(Level = LogLevel.Debug, Message = "publication of {Quarter} waits for an earlier quarter.")]
    private partial void LogWaits(string quarter);
}
