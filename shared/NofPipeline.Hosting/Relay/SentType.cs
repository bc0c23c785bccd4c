namespace NofPipeline.Hosting.Relay;

/// <summary>A message type that commits of this process send.</summary>
/// <param name="Name">Its name in the outbox.</param>
internal sealed record SentType(string Name);
