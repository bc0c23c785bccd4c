using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Pipeline.Events;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing.Tests.Events;

/// <summary>Publishes versions of quarters one after the other and keeps the feed, as the stage does.</summary>
public sealed class PublishingHistory
{
    private static readonly DateTimeOffset FirstPublication = new(2026, 6, 11, 8, 30, 0, TimeSpan.Zero);

    private readonly List<FeedEvent> issued = [];
    private readonly Dictionary<Quarter, PublishedStatement> stated = [];

    public static MethodDefinition Method { get; } =
        SampleQuarters.MethodOf(Movements.SmallQuarter.After) with { Version = "1.0.0", Digest = Sha256Of("method") };

    public IReadOnlyList<FeedEvent> Issued => issued;

    /// <summary>Publishes the next version and returns its events.</summary>
    public IReadOnlyList<EventDraft> Publish(QuarterFigures? previous, QuarterFigures now)
    {
        var quarter = now.Segments.Quarter;
        var earlier = stated.GetValueOrDefault(quarter);
        var statement = new PublishedStatement(
            quarter,
            (earlier?.Version ?? 0) + 1,
            QuarterStatement.Of(now.Segments, previous is null ? null : SampleQuarters.Assess(previous, now)),
            SnapshotOf(now),
            previous is null ? null : SnapshotOf(previous));
        var ofQuarter = issued.Where(e => Quarter.Parse(e.Event.Quarter) == quarter).ToList();
        var events = EventComposer.Compose(new EventComposition
        {
            Method = Method,
            Publication = SnapshotId.Parse(Sha256Of($"publication of {statement.SegmentsSnapshot}")),
            Now = statement,
            Earlier = earlier,
            Issued = ofQuarter,
            Latest = EventComposer.SubjectsOf(statement, earlier, ofQuarter).Select(subject => LatestAbout(subject, quarter)).OfType<EventDraft>().ToDictionary(e => e.Subject),
        });
        stated[quarter] = statement;
        foreach (var draft in events)
        {
            issued.Add(FeedEvent.Of(
                issued.Count + 1,
                issued.Count(e => e.Event.Subject == draft.Subject) + 1,
                statement.Version,
                FirstPublication.AddDays(statement.Version - 1),
                draft,
                traceParent: null,
                text: null));
        }

        return events;
    }

    public static SegmentChangedData Changed(EventDraft draft) => Read<SegmentChangedData>(draft, EventTypes.SegmentChanged);

    public static SegmentCorrectedData Corrected(EventDraft draft) => Read<SegmentCorrectedData>(draft, EventTypes.SegmentCorrected);

    public static QuarterPublishedData Published(EventDraft draft) => Read<QuarterPublishedData>(draft, EventTypes.QuarterPublished);

    private EventDraft? LatestAbout(string subject, Quarter quarter) => issued
        .Where(e => e.Event.Subject == subject && Quarter.Parse(e.Event.Quarter) <= quarter)
        .OrderBy(e => Quarter.Parse(e.Event.Quarter))
        .ThenBy(e => e.Sequence)
        .LastOrDefault()?.Event;

    private static TData Read<TData>(EventDraft draft, string type)
    {
        Assert.Equal(type, draft.Type);
        return JsonSerializer.Deserialize<TData>(draft.Data, EventJson.Options)!;
    }

    private static SnapshotId SnapshotOf(QuarterFigures figures) => SnapshotId.Parse(Sha256Of(string.Join(
        '\n',
        figures.Segments.Organisations.Select(o => FormattableString.Invariant($"{figures.Segments.Quarter} {o.Organisation.Code} {SegmentState.Of(o)}")))));

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
