namespace NofPipeline.Snapshots.Events;

/// <summary>The place of a publication in the feed.</summary>
/// <param name="Publication">Publications are numbered 1, 2, 3... without gaps.</param>
/// <param name="Events">Its events, in order; may be empty.</param>
public sealed record FeedEntry(long Publication, IReadOnlyList<FeedEvent> Events)
{
    /// <summary>Numbers the events of the next publication.</summary>
    /// <param name="lastPublication">The number of the last publication; 0 before the first.</param>
    /// <param name="lastSequence">The last number in the feed; 0 before the first.</param>
    /// <param name="lastOfSubject">The last number among the events of a subject; 0 before the first.</param>
    /// <param name="drafts">The events.</param>
    /// <param name="now">The time of the commit.</param>
    /// <param name="traceParent">The trace of the publication.</param>
    public static FeedEntry Next(
        long lastPublication,
        long lastSequence,
        Func<string, long> lastOfSubject,
        IReadOnlyList<EventDraft> drafts,
        DateTimeOffset now,
        string? traceParent)
    {
        var ofSubject = new Dictionary<string, long>(StringComparer.Ordinal);
        var events = new List<FeedEvent>(drafts.Count);
        foreach (var draft in drafts)
        {
            var last = ofSubject.TryGetValue(draft.Subject, out var known) ? known : lastOfSubject(draft.Subject);
            ofSubject[draft.Subject] = last + 1;
            events.Add(FeedEvent.Of(++lastSequence, last + 1, lastPublication + 1, now, draft with { Text = null }, traceParent, draft.Text));
        }

        return new FeedEntry(lastPublication + 1, events);
    }
}
