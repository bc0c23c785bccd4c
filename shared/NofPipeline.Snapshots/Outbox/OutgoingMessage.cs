namespace NofPipeline.Snapshots.Outbox;

/// <summary>An internal message that a commit sends. It is sent again until a commit or a receipt names it as consumed.</summary>
/// <param name="Id">Name-based.</param>
/// <param name="Type">The contract's type name, such as <c>QuarterScored</c>.</param>
/// <param name="Body">JSON.</param>
public sealed record OutgoingMessage(Guid Id, string Type, string Body)
{
    /// <summary>
    /// The W3C <c>traceparent</c> of the commit that sends it, as the outbox tells it to the relay; <c>null</c> where nobody traced it. The header
    /// says it once for all its messages.
    /// </summary>
    public string? TraceParent { get; init; }
}
