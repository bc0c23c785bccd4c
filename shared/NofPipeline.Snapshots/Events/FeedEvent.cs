using System.Text.Json.Serialization;

namespace NofPipeline.Snapshots.Events;

/// <summary>An event in the feed.</summary>
/// <param name="Sequence">Its place in the whole feed, from 1, without gaps.</param>
/// <param name="SubjectSequence">Its place among the events with the same subject, from 1, without gaps.</param>
/// <param name="Publication">The number of the publication that it belongs to.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Event">The event itself.</param>
public sealed record FeedEvent(long Sequence, long SubjectSequence, long Publication, DateTimeOffset Time, EventDraft Event)
{
    /// <summary>The W3C <c>traceparent</c> of the publication; <c>null</c>, and not written, where nobody traced it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }
}
