namespace NofPipeline.Operator.Status;

/// <summary>Where everything stands.</summary>
internal sealed record PipelineStatus
{
    public required FilesStatus Files { get; init; }

    public required IReadOnlyList<QuarterStatus> Quarters { get; init; }

    /// <summary>Unconsumed messages, oldest first.</summary>
    public required IReadOnlyList<MessageStatus> Messages { get; init; }

    public required FeedStatus Feed { get; init; }

    /// <summary><c>null</c> with the in-memory transport.</summary>
    public required BrokerStatus? Broker { get; init; }

    /// <summary>What waits for what; mends itself.</summary>
    public required IReadOnlyList<string> Waits { get; init; }

    /// <summary>What a person has to see to.</summary>
    public required IReadOnlyList<string> NeedsAHand { get; init; }
}
