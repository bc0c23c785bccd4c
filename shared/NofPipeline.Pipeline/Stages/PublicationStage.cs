using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Pipeline.Bundles.Tables;
using NofPipeline.Pipeline.Events;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Pipeline.Stages;

/// <summary>From segments, and those that the quarter before has published, to a publication: its files, and in the live lane its events and messages.</summary>
public sealed class PublicationStage(ISnapshotStore store, IEventLog events, MethodCatalogue methods, PublishedQuarters quarters)
{
    /// <summary>What a publication is made of.</summary>
    /// <param name="segments">The quarter's segments.</param>
    /// <param name="previous">Those that the quarter before has published; <c>null</c> where it is not published.</param>
    public static IReadOnlyList<SnapshotId> UpstreamOf(SnapshotId segments, SnapshotId? previous) => previous is { } before ? [segments, before] : [segments];

    /// <summary>The files alone: nothing is sent and no event issued.</summary>
    public static SnapshotDraft DraftOf(SegmentedQuarter quarter, SegmentedQuarter? previous, Lane lane) =>
        DraftOf(quarter, previous, quarter.StatementSince(previous), lane);

    private static SnapshotDraft DraftOf(
        SegmentedQuarter quarter, SegmentedQuarter? previous, QuarterStatement statement, Lane lane)
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
                : new PreviousQuarter(previous.Method, previous.SegmentsHeader.Id, statement.Movements!),
        };
        return new SnapshotDraft
        {
            Series = new SnapshotSeries(SnapshotStage.Publication, quarter.Inputs.Quarter, quarter.Method.Id, lane),
            MethodDigest = quarter.Method.Digest,
            Upstream = UpstreamOf(quarter.SegmentsHeader.Id, previous?.SegmentsHeader.Id),
            IsFinal = true,
            Parts = BundleBuilder.Build(bundle),
            Lineage = [Statement.ToPart(statement)],
        };
    }

    /// <summary>The files, the events that follow from what was published so far, and the messages to later quarters.</summary>
    public async Task<SnapshotDraft> LiveDraftAsync(
        SegmentedQuarter quarter, SegmentedQuarter? previous, SnapshotHeader? current, CancellationToken cancellationToken)
    {
        var statement = quarter.StatementSince(previous);
        var draft = DraftOf(quarter, previous, statement, Lane.Live);
        var told = await ToldAsync(draft.Series, cancellationToken);
        var now = new PublishedStatement(
            draft.Series.Quarter, (current?.Version ?? 0) + 1, statement, quarter.SegmentsHeader.Id, previous?.SegmentsHeader.Id);
        var earlier = current is null ? null : await quarters.StatementAsync(current, cancellationToken);
        var issued = await events.OfQuarterAsync(draft.Series.Quarter, cancellationToken);
        var composition = new EventComposition
        {
            Method = quarter.Method,
            Publication = SnapshotIdentity.Of(draft),
            Now = now,
            Earlier = earlier,
            Issued = issued,
            Latest = await LatestAsync(EventComposer.SubjectsOf(now, earlier, issued), draft.Series.Quarter, cancellationToken),
        };
        return draft with
        {
            Outbox = (id, version) => [.. told.Select(target => StageMessages.Publish(target, draft.Series, id, version))],
            Events = EventComposer.Compose(composition),
        };
    }

    /// <summary>
    /// The next quarter, which is compared with this one, even where nothing of it is known yet to this process; it tells the one after it if it changes.
    /// And those later ones that are under way themselves, for they may have waited for this one.
    /// </summary>
    private async Task<IReadOnlyList<SnapshotSeries>> ToldAsync(SnapshotSeries series, CancellationToken cancellationToken)
    {
        var heads = await QuarterHeads.ReadAsync(store, methods, cancellationToken);
        return
        [
            .. heads.Quarters.Where(q => q > series.Quarter && heads.IsUnderWay(q))
                .Append(series.Quarter.Next)
                .Distinct()
                .Order()
                .Select(q => (Quarter: q, Method: methods.For(q)))
                .Where(q => q.Method is not null)
                .Select(q => series with { Quarter = q.Quarter, Method = q.Method!.Id }),
        ];
    }

    /// <summary>The latest event about each subject.</summary>
    private async Task<IReadOnlyDictionary<string, EventDraft>> LatestAsync(
        IReadOnlyList<string> subjects, Quarter quarter, CancellationToken cancellationToken)
    {
        var latest = new Dictionary<string, EventDraft>(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            if (await events.LatestAsync(subject, quarter, cancellationToken) is { } found)
            {
                latest.Add(subject, found.Event);
            }
        }

        return latest;
    }
}
