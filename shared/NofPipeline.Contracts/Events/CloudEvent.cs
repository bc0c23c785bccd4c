using System.Text.Json.Serialization;

namespace NofPipeline.Contracts.Events;

/// <summary>A CloudEvents 1.0 event in its JSON form, as subscribers receive it.</summary>
/// <typeparam name="TData">The payload.</typeparam>
public sealed record CloudEvent<TData>
{
    [JsonPropertyName("specversion")]
    public string SpecVersion { get; init; } = "1.0";

    /// <summary>Name-based UUID: the same change always has the same id.</summary>
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("source")]
    public string Source { get; init; } = "/nofpipeline/publishing";

    /// <summary>Such as <c>uk.nof.segment-changed.v1</c>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The organisation's ODS code; for <c>quarter-published</c> the quarter.</summary>
    [JsonPropertyName("subject")]
    public required string Subject { get; init; }

    /// <summary>When it was committed, UTC.</summary>
    [JsonPropertyName("time")]
    public required DateTimeOffset Time { get; init; }

    [JsonPropertyName("datacontenttype")]
    public string DataContentType { get; init; } = "application/json";

    /// <summary>The event's place in the whole feed, counting from 1 without gaps.</summary>
    [JsonPropertyName("sequence")]
    public required long Sequence { get; init; }

    /// <summary>The event's place among the events with the same subject, counting from 1 without gaps.</summary>
    [JsonPropertyName("subjectsequence")]
    public required long SubjectSequence { get; init; }

    /// <summary>
    /// CloudEvents extension "distributed tracing": the W3C trace that leads back to the file that was dropped. Absent where nobody traced it.
    /// </summary>
    [JsonPropertyName("traceparent")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    [JsonPropertyName("data")]
    public required TData Data { get; init; }
}
