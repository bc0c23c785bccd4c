using NofPipeline.Domain.Movement;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Publishing.Bundles;
using NofPipeline.Publishing.Bundles.Tables;
using NofPipeline.Publishing.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing.Quarters;

/// <summary>From segments, and those that the quarter before has published, to a publication: its files, and in the live lane its events and messages.</summary>
public sealed class PublicationStage(ISnapshotStore store, IEventLog events, MethodCatalogue methods, PublishedQuarters quarters)
{
    /// <summary>What a publication is made of.</summary>
    public static IReadOnlyList<SnapshotId> UpstreamOf(SegmentedQuarter quarter, SegmentedQuarter? previous) =>
        previous is null ? [quarter.SegmentsHeader.Id] : [quarter.SegmentsHeader.Id, previous.SegmentsHeader.Id];

    /// <summary>The files alone: nothing is sent and no event issued.</summary>
    public static SnapshotDraft DraftOf(SegmentedQuarter quarter, SegmentedQuarter? previous, Lane lane) =>
        DraftOf(quarter, previous, previous is null ? [] : quarter.AssessedSince(previous), lane);

    private static SnapshotDraft DraftOf(
        SegmentedQuarter quarter, SegmentedQuarter? previous, IReadOnlyList<AssessedMovement> movements, Lane lane)
    {
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
            Previous = previous is null
                ? null
                : new PreviousQuarter(previous.Method, previous.SegmentsHeader.Id, movements),
        };
        return new SnapshotDraft
        {
            Series = new SnapshotSeries(SnapshotStage.Publication, quarter.Inputs.Quarter, quarter.Method.Id, lane),
            MethodDigest = quarter.Method.Digest,
            Upstream = UpstreamOf(quarter, previous),
            IsFinal = true,
            Parts = BundleBuilder.Build(bundle),
        };
    }

    /// <summary>The files, the events that follow from what was published so far, and the messages to later quarters.</summary>
    public async Task<SnapshotDraft> LiveDraftAsync(
        SegmentedQuarter quarter, SegmentedQuarter? previous, SnapshotHeader? current, CancellationToken cancellationToken)
    {
        var movements = previous is null ? [] : quarter.AssessedSince(previous);
        var draft = DraftOf(quarter, previous, movements, Lane.Live);
        var later = await LaterQuartersAsync(draft.Series, cancellationToken);
        var composition = new EventComposition
        {
            Method = quarter.Method,
            Publication = SnapshotIdentity.Of(draft),
            Now = new QuarterStatement(
                (current?.Version ?? 0) + 1,
                quarter.Segments,
                quarter.SegmentsHeader.Id,
                previous is null ? null : [.. movements.Select(m => m.Movement)],
                previous?.SegmentsHeader.Id),
            Earlier = current is null ? null : await quarters.StatementAsync(current, cancellationToken),
            Assessed = movements,
            Issued = await events.OfQuarterAsync(draft.Series.Quarter, cancellationToken),
            IssuedBefore = await IssuedBeforeAsync(draft.Series, cancellationToken),
        };
        return draft with
        {
            Outbox = (id, version) => [.. later.Select(target => StageMessages.Publish(target, draft.Series, id, version))],
            Events = EventComposer.Compose(composition),
        };
    }

    /// <summary>Whether an earlier quarter is to be published first.</summary>
    public async Task<bool> IsEarlierUnderWayAsync(SnapshotSeries series, CancellationToken cancellationToken)
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

    private async Task<IReadOnlyList<FeedEvent>> IssuedBeforeAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        var issued = new List<FeedEvent>();
        foreach (var publication in await store.CurrentAsync(SnapshotStage.Publication, series.Lane, cancellationToken))
        {
            if (publication.Series.Quarter < series.Quarter)
            {
                issued.AddRange(await events.OfQuarterAsync(publication.Series.Quarter, cancellationToken));
            }
        }

        return issued;
    }

    private bool IsLive(SnapshotSeries series) => methods.For(series.Quarter)?.Id == series.Method;
}
