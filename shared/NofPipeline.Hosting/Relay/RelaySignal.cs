namespace NofPipeline.Hosting.Relay;

/// <summary>Tells the relay that a commit has left messages in the outbox.</summary>
public sealed class RelaySignal : WakeSignal;
