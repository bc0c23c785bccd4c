namespace NofPipeline.Operator.Status;

/// <summary>How far a relay has passed on the event feed.</summary>
/// <param name="Target">Where to.</param>
/// <param name="Sequence">The last event that was confirmed.</param>
/// <param name="Behind">How many events wait.</param>
internal sealed record RelayStatus(string Target, long Sequence, long Behind);
