namespace NofPipeline.Snapshots.Events;

/// <summary>Where each relay of the event feed stands, by the name of its target. A position only moves forward, unless it is reset.</summary>
public interface IRelayPositions
{
    /// <summary>The position of a target; the start where nothing was relayed to it yet.</summary>
    Task<RelayPosition> PositionAsync(string target, CancellationToken cancellationToken);

    /// <summary>The targets that have a position, in ordinal order.</summary>
    Task<IReadOnlyList<string>> TargetsAsync(CancellationToken cancellationToken);

    /// <summary>Moves a position forward and returns the new one; <c>null</c> where it is not <paramref name="from"/> any more.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> does not lie ahead.</exception>
    Task<RelayPosition?> AdvanceAsync(string target, RelayPosition from, long to, CancellationToken cancellationToken);

    /// <summary>Sends a relay back to the start of the feed: its target gets every event again, under the same ids.</summary>
    Task ResetAsync(string target, CancellationToken cancellationToken);
}
