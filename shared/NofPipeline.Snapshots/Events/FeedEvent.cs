namespace NofPipeline.Snapshots.Events;

/// <summary>An event in the feed.</summary>
/// <param name="Sequence">Its place in the whole feed, from 1, without gaps.</param>
/// <param name="SubjectSequence">Its place among the events with the same subject, from 1, without gaps.</param>
/// <param name="Publication">The number of the publication that it belongs to.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Event">The event itself.</param>
/// <param name="TraceParent">The W3C <c>traceparent</c> of the publication; <c>null</c> where nobody traced it.</param>
/// <param name="Text">The CloudEvent, one line of JSON: made once, at the commit, and sent by every channel as it stands.</param>
public sealed record FeedEvent(
    long Sequence, long SubjectSequence, long Publication, DateTimeOffset Time, EventDraft Event, string? TraceParent, string Text)
{
    /// <summary>An event with its text: the one that was stored or, at the commit and where an earlier build stored none, the one that is made of the rest.</summary>
    public static FeedEvent Of(
        long sequence, long subjectSequence, long publication, DateTimeOffset time, EventDraft draft, string? traceParent, string? text) => new(
        sequence,
        subjectSequence,
        publication,
        time,
        draft,
        traceParent,
        text ?? CloudEventJson.Of(draft, sequence, subjectSequence, time, traceParent));
}
