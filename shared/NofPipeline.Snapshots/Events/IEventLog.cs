using NofPipeline.Domain.Calendar;

namespace NofPipeline.Snapshots.Events;

/// <summary>The event feed, derived from the committed publications.</summary>
public interface IEventLog
{
    /// <summary>Events with a sequence above <paramref name="after"/>, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<FeedEvent>> ReadAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The sequence of the last event; 0 where there is none.</summary>
    Task<long> LastSequenceAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The latest event with a subject that is about a quarter or, where none is, about the latest quarter before it that has one; <c>null</c> where there is none.
    /// </summary>
    Task<FeedEvent?> LatestAsync(string subject, Quarter quarter, CancellationToken cancellationToken);

    /// <summary>Every event about a quarter, in order.</summary>
    Task<IReadOnlyList<FeedEvent>> OfQuarterAsync(Quarter quarter, CancellationToken cancellationToken);
}
