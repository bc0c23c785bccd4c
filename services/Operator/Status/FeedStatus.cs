namespace NofPipeline.Operator.Status;

/// <summary>The event feed and those who pass it on.</summary>
/// <param name="Events">The number of the last event.</param>
/// <param name="Relays">The relays.</param>
internal sealed record FeedStatus(long Events, IReadOnlyList<RelayStatus> Relays);
