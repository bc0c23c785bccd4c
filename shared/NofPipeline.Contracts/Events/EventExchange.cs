namespace NofPipeline.Contracts.Events;

/// <summary>Where events are published on RabbitMQ. See <c>shared/contracts/asyncapi.yaml</c>.</summary>
public static class EventExchange
{
    /// <summary>The durable topic exchange.</summary>
    public const string Name = "nof.events";

    /// <summary>The quorum queue that keeps every event, so that those before the first subscriber are not lost.</summary>
    public const string Archive = "nof.events.archive";

    /// <summary>CloudEvents in structured mode.</summary>
    public const string ContentType = "application/cloudevents+json";

    /// <summary>Header with the event's place in the whole feed.</summary>
    public const string SequenceHeader = "sequence";

    /// <summary>Header with the event's place among the events with the same subject.</summary>
    public const string SubjectSequenceHeader = "subjectsequence";
}
