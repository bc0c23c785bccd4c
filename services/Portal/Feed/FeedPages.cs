using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Feed;

/// <summary>Reads the feed in pages, so that nobody makes the server hold more of it than a page.</summary>
internal sealed class FeedPages(IEventLog log)
{
    private const int AtOnce = 200;

    /// <summary>A filter may pass over so many events for one answer; the next one goes on from there.</summary>
    private const int MostLookedAt = 10_000;

    /// <summary>The next events.</summary>
    /// <param name="after">Those with a higher sequence.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="subject">About this organisation or quarter; about all where it is <c>null</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FeedPage> ReadAsync(long after, int most, string? subject, CancellationToken cancellationToken)
    {
        var found = new List<FeedEvent>();
        var position = after;
        for (var lookedAt = 0; lookedAt < MostLookedAt;)
        {
            var events = await log.ReadAsync(position, AtOnce, cancellationToken);
            foreach (var next in events)
            {
                if (subject is null || next.Event.Subject == subject)
                {
                    if (found.Count == most)
                    {
                        return new FeedPage(found, position, HasMore: true);
                    }

                    found.Add(next);
                }

                position = next.Sequence;
            }

            if (events.Count < AtOnce)
            {
                return new FeedPage(found, position, HasMore: false);
            }

            lookedAt += events.Count;
        }

        return new FeedPage(found, position, HasMore: true);
    }
}
