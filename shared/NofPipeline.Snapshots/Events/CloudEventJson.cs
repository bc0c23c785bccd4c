using System.Text.Json;
using NofPipeline.Contracts.Events;

namespace NofPipeline.Snapshots.Events;

/// <summary>Makes the text of an event: the same in the file, over HTTP and on the exchange.</summary>
internal static class CloudEventJson
{
    /// <summary>One line of CloudEvents JSON, without a line break.</summary>
    public static string Of(EventDraft draft, long sequence, long subjectSequence, DateTimeOffset time, string? traceParent)
    {
        using var data = JsonDocument.Parse(draft.Data);
        var cloudEvent = new CloudEvent<JsonElement>
        {
            Id = draft.Id,
            Type = draft.Type,
            Subject = draft.Subject,
            Time = time,
            Sequence = sequence,
            SubjectSequence = subjectSequence,
            TraceParent = traceParent,
            Data = data.RootElement,
        };
        return JsonSerializer.Serialize(cloudEvent, EventJson.Options);
    }
}
