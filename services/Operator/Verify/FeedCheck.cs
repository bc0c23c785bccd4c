using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;
using static System.FormattableString;

namespace NofPipeline.Operator.Verify;

/// <summary>The event feed: it has the events of the publications and no others, numbered without gaps in the feed and for each subject.</summary>
internal sealed class FeedCheck(IEventLog log, Checked counts, List<Break> breaks)
{
    private const int Batch = 500;
    private readonly Dictionary<string, long> subjects = new(StringComparer.Ordinal);

    /// <summary>Looks at the whole feed and returns it.</summary>
    public async Task<IReadOnlyList<FeedEvent>> RunAsync(IEnumerable<SnapshotHeader> headers, CancellationToken cancellationToken)
    {
        var feed = new List<FeedEvent>();
        while (await log.ReadAsync(feed is [.., var last] ? last.Sequence : 0, Batch, cancellationToken) is { Count: > 0 } events)
        {
            feed.AddRange(events);
        }

        counts.Events = feed.Count;
        var stated = headers.SelectMany(h => h.Feed?.Events ?? []).GroupBy(e => e.Sequence).ToDictionary(g => g.Key, g => g.First());
        var expected = 1L;
        foreach (var feedEvent in feed)
        {
            Check(feedEvent, expected, stated.GetValueOrDefault(feedEvent.Sequence));
            expected = feedEvent.Sequence + 1;
        }

        foreach (var absent in stated.Keys.Except(feed.Select(e => e.Sequence)).Order())
        {
            Break("event-missing", absent, "Its publication has it, and the feed does not.");
        }

        return feed;
    }

    private void Check(FeedEvent feedEvent, long expected, FeedEvent? stated)
    {
        if (feedEvent.Sequence != expected)
        {
            Break("event-gap", feedEvent.Sequence, Invariant($"Event {expected} should come here."));
        }

        var ofSubject = subjects.GetValueOrDefault(feedEvent.Event.Subject) + 1;
        if (feedEvent.SubjectSequence != ofSubject)
        {
            Break("event-gap", feedEvent.Sequence, Invariant($"It is number {feedEvent.SubjectSequence} of {feedEvent.Event.Subject}; {ofSubject} should come here."));
        }

        subjects[feedEvent.Event.Subject] = feedEvent.SubjectSequence;
        if (feedEvent != stated)
        {
            Break("event-damaged", feedEvent.Sequence, stated is null ? "No publication has it." : "It is not as its publication states it.");
        }
    }

    private void Break(string kind, long sequence, string what) =>
        breaks.Add(new Break(kind, Invariant($"event {sequence} of the feed"), what, Remedies.Store));
}
