namespace NofPipeline.Snapshots.Events;

/// <summary>How far a relay has passed on the event feed.</summary>
/// <param name="Sequence">The last event that its target has confirmed; 0 before the first.</param>
/// <param name="Resets">How often it was sent back to the start, so that an advance from before a reset is not mistaken for a new one.</param>
public sealed record RelayPosition(long Sequence, long Resets);
