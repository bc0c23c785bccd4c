using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Pipeline.Relay;

/// <summary>
/// When each unconsumed message is sent, and sent again. What is sent again waits twice as long each time, up to ten minutes: a message
/// whose consumer always fails leaves a few dead letters an hour and not thousands. Times are those of the clock that is never set.
/// </summary>
internal sealed class RelaySchedule(RelayShare share, TimeProvider clock)
{
    /// <summary>When a message that nobody has consumed is sent again for the first time.</summary>
    public static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SendForOthersAfter = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly Dictionary<Guid, Turn> turns = [];
    private readonly long begin = clock.GetTimestamp();
    private bool hasLooked;

    /// <summary>Those that are due, in the order given; what is no longer pending is forgotten.</summary>
    public IReadOnlyList<OutgoingMessage> Due(IReadOnlyList<OutgoingMessage> pending, IEnumerable<Guid> committed)
    {
        var now = Now;
        foreach (var forgotten in turns.Keys.Except(pending.Select(m => m.Id)).ToList())
        {
            turns.Remove(forgotten);
        }

        foreach (var message in pending.Where(m => !turns.ContainsKey(m.Id)))
        {
            turns[message.Id] = new Turn(now + FirstWait(message.Type), ResendAfter);
        }

        foreach (var own in committed.Where(turns.ContainsKey))
        {
            turns[own] = new Turn(now, ResendAfter);
        }

        hasLooked = true;
        return [.. pending.Where(m => turns[m.Id].At <= now)];
    }

    /// <summary>A message is about to be sent: it comes again later, and later each time.</summary>
    public void Sent(Guid id)
    {
        var wait = turns[id].Wait;
        turns[id] = new Turn(Now + wait, Shorter(wait * 2, Longest));
    }

    /// <summary>A message could not be sent: it does not hold up the others, comes again soon, and has not been sent once more by that.</summary>
    public void Failed(Guid id) => turns[id] = new Turn(Now + RetryAfter, ResendAfter);

    /// <summary>
    /// At its first look a process sends what its stages commit: an earlier run may have been killed before it could. What turns up later
    /// and was not committed here is in the hands of the process that committed it, and sent from here only if that process is gone.
    /// </summary>
    private TimeSpan FirstWait(string type) =>
        share.IsEverything || (!hasLooked && share.Types.Contains(type)) ? TimeSpan.Zero : SendForOthersAfter;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private TimeSpan Now => clock.GetElapsedTime(begin);

    private readonly record struct Turn(TimeSpan At, TimeSpan Wait);
}
