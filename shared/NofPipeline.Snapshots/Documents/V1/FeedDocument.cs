using System.Text.Json.Serialization;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Snapshots.Documents.V1;

/// <summary>The place of a publication in the event feed, with its events.</summary>
internal sealed record FeedDocument(long Publication, IReadOnlyList<FeedDocument.EventDocument> Events)
{
    public static FeedDocument Of(FeedEntry feed) => new(feed.Publication, [.. feed.Events.Select(EventDocument.Of)]);

    public FeedEntry Read() => new(Publication, [.. Events.Select(e => e.Read())]);

    /// <summary>An event. <c>traceParent</c> is not written where there is none; those who wrote first did not write <c>text</c>.</summary>
    internal sealed record EventDocument(
        long Sequence,
        long SubjectSequence,
        long Publication,
        DateTimeOffset Time,
        DraftDocument Event,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TraceParent = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null)
    {
        public static EventDocument Of(FeedEvent told) => new(
            told.Sequence, told.SubjectSequence, told.Publication, told.Time, DraftDocument.Of(told.Event), told.TraceParent, told.Text);

        public FeedEvent Read() => FeedEvent.Of(Sequence, SubjectSequence, Publication, Time, Event.Read(), TraceParent, Text);
    }

    internal sealed record DraftDocument(Guid Id, string Type, string Subject, string Quarter, string Data)
    {
        public static DraftDocument Of(EventDraft draft) => new(draft.Id, draft.Type, draft.Subject, draft.Quarter, draft.Data);

        public EventDraft Read() => new(Id, Type, Subject, Quarter, Data);
    }
}
