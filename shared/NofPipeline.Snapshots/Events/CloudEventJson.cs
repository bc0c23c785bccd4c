using System.Text.Json;
using NofPipeline.Contracts.Events;

namespace NofPipeline.Snapshots.Events;

/// <summary>An event of the feed as subscribers receive it: the same text in the file, over HTTP and on the exchange.</summary>
public static class CloudEventJson
{
    /// <summary>One line of CloudEvents JSON, without a line break.</summary>
    public static string Of(FeedEvent feedEvent)
    {
        using var data = JsonDocument.Parse(feedEvent.Event.Data);
        var cloudEvent = new CloudEvent<JsonElement>
        {
            Id = feedEvent.Event.Id,
            Type = feedEvent.Event.Type,
            Subject = feedEvent.Event.Subject,
            Time = feedEvent.Time,
            Sequence = feedEvent.Sequence,
            SubjectSequence = feedEvent.SubjectSequence,
            TraceParent = feedEvent.TraceParent,
            Data = data.RootElement,
        };
        return JsonSerializer.Serialize(cloudEvent, EventJson.Options);
    }
}
