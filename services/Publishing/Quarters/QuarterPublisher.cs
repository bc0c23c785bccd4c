using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Relay;
using NofPipeline.Hosting.Stages;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Methods;
using NofPipeline.Publishing.Bundles;
using NofPipeline.Publishing.Delivery;
using NofPipeline.Publishing.Events;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Publishing.Quarters;

/// <summary>
/// The publishing stage: makes the bundle and the events of a final quarter and commits both in one publication. A quarter waits for
/// earlier quarters that are under way; its message then stays unconsumed and comes again, at the latest by age.
/// </summary>
public sealed partial class QuarterPublisher(
    ISnapshotStore store,
    IOutbox outbox,
    IEventLog events,
    MethodCatalogue methods,
    PublishedQuarters quarters,
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
            var inputs = await store.CurrentAsync(series.Of(SnapshotStage.Inputs), cancellationToken);
            var segments = await store.CurrentAsync(series.Of(SnapshotStage.Segments), cancellationToken);
            if (series.Lane != Lane.Live || inputs is null || segments is null || !segments.IsFinal)
            {
                await ConsumeAsync(waiting, cancellationToken);
                run.End(StageOutcome.Unchanged);
                return;
            }

            if (await IsEarlierUnderWayAsync(series, cancellationToken))
            {
                LogWaits(series.Quarter.ToString());
                run.End(StageOutcome.Waiting);
                return;
            }

            var quarter = await quarters.LoadAsync(segments, cancellationToken);
            var current = await store.CurrentAsync(series, cancellationToken);
            var before = await quarters.CurrentAsync(series.Quarter.Previous, series.Lane, cancellationToken);
            var previous = before is null ? null : await quarters.PublishedByAsync(before, cancellationToken);
            IReadOnlyList<SnapshotId> upstream = previous is null ? [segments.Id] : [segments.Id, previous.SegmentsHeader.Id];

            // Newer inputs are on their way through the stages: publishing what they replace would only be corrected again.
            var isOutdated = quarter.InputsId != inputs.Id;
            if (isOutdated || (current is not null && current.Upstream.SequenceEqual(upstream) && current.MethodDigest == quarter.Method.Digest))
            {
                await ConsumeAsync(waiting, cancellationToken);
                run.End(StageOutcome.Unchanged);
                return;
            }

            // What came last made the publication possible: the quarter itself, or the quarter before that it is compared with.
            var latest = previous is not null && previous.SegmentsHeader.CommittedAt > segments.CommittedAt ? previous.SegmentsHeader : segments;
            run.Trace(latest.TraceParent, latest == segments ? previous?.SegmentsHeader.TraceParent : segments.TraceParent);
            var draft = await DraftAsync(message, series, quarter, previous, upstream, current, cancellationToken);
            Failpoint.Hit("publication.before-commit");
            if (await store.CommitAsync(draft with { TraceParent = run.TraceParent }, current?.Version ?? 0, cancellationToken) is { } committed)
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

    private async Task<SnapshotDraft> DraftAsync(
        IStageMessage message,
        SnapshotSeries series,
        SegmentedQuarter quarter,
        SegmentedQuarter? previous,
        IReadOnlyList<SnapshotId> upstream,
        SnapshotHeader? current,
        CancellationToken cancellationToken)
    {
        var movements = previous is null ? null : quarter.MovementsSince(previous);
        var bundle = new BundleInput
        {
            Method = quarter.Method,
            MethodFiles = MethodTexts.Of(quarter.Method),
            Inputs = quarter.Inputs,
            Scores = quarter.Scores,
            Segments = quarter.Segments,
            InputsSnapshot = quarter.InputsId,
            ScoresSnapshot = quarter.ScoresId,
            SegmentsSnapshot = quarter.SegmentsHeader.Id,
            Previous = previous is null ? null : new PreviousQuarter(previous.Method, previous.SegmentsHeader.Id, movements!),
        };
        var later = await LaterQuartersAsync(series, cancellationToken);
        var draft = new SnapshotDraft
        {
            Series = series,
            MethodDigest = quarter.Method.Digest,
            Upstream = upstream,
            IsFinal = true,
            Parts = BundleBuilder.Build(bundle),
            Consumed = message.MessageId,
            Outbox = (id, version) => [.. later.Select(target => StageMessages.Publish(target, series, id, version))],
        };
        var composition = new EventComposition
        {
            Method = quarter.Method,
            Publication = SnapshotIdentity.Of(draft),
            Now = new QuarterStatement(
                (current?.Version ?? 0) + 1, quarter.Segments, quarter.SegmentsHeader.Id, movements, previous?.SegmentsHeader.Id),
            Earlier = current is null ? null : await quarters.StatementAsync(current, cancellationToken),
            Issued = await events.OfQuarterAsync(series.Quarter, cancellationToken),
        };
        return draft with { Events = EventComposer.Compose(composition) };
    }

    private async Task<bool> IsEarlierUnderWayAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        foreach (var inputs in await store.CurrentAsync(SnapshotStage.Inputs, series.Lane, cancellationToken))
        {
            if (inputs.Series.Quarter < series.Quarter
                && IsLive(inputs.Series)
                && await quarters.IsUnderWayAsync(inputs, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next quarter, even where nothing of it is known yet to this process, and every later one that has inputs.</summary>
    private async Task<IReadOnlyList<SnapshotSeries>> LaterQuartersAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        var known = (await store.CurrentAsync(SnapshotStage.Inputs, series.Lane, cancellationToken))
            .Select(h => h.Series)
            .Where(IsLive)
            .Select(s => s.Quarter);
        return
        [
            .. known.Append(series.Quarter.Next)
                .Where(q => q > series.Quarter)
                .Distinct()
                .Order()
                .Select(q => (Quarter: q, Method: methods.For(q)))
                .Where(q => q.Method is not null)
                .Select(q => series with { Quarter = q.Quarter, Method = q.Method!.Id }),
        ];
    }

    private bool IsLive(SnapshotSeries series) => methods.For(series.Quarter)?.Id == series.Method;

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
