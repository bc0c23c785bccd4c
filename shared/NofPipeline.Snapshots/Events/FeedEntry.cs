namespace NofPipeline.Snapshots.Events;

/// <summary>The place of a publication in the feed.</summary>
/// <param name="Publication">Publications are numbered 1, 2, 3... without gaps.</param>
/// <param name="Events">Its events, in order; may be empty.</param>
public sealed record FeedEntry(long Publication, IReadOnlyList<FeedEvent> Events);
