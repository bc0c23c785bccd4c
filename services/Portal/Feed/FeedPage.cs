using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Feed;

/// <summary>Some of the events that a subscriber asked for.</summary>
/// <param name="Events">In order.</param>
/// <param name="Position">Everything up to this sequence has been looked at.</param>
/// <param name="HasMore">Whether there may be more already.</param>
internal sealed record FeedPage(IReadOnlyList<FeedEvent> Events, long Position, bool HasMore);
