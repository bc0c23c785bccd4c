namespace NofPipeline.Pipeline.Relay;

/// <summary>A message type that commits of this process send.</summary>
/// <param name="Name">Its name in the outbox.</param>
public sealed record SentType(string Name);
