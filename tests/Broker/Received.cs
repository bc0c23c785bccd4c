namespace NofPipeline.Broker;

/// <summary>A message that a subscriber has got.</summary>
public sealed record Received(string RoutingKey, string Id, string ContentType, bool Persistent, long Sequence, long SubjectSequence, string Text)
{
    /// <summary>The organisation or the quarter.</summary>
    public string Subject => RoutingKey[(RoutingKey.LastIndexOf('.') + 1)..];
}
