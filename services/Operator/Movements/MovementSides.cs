using NofPipeline.Operator.Replay;
using NofPipeline.Operator.Sessions;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Movements;

/// <summary>Finds the versions that are compared.</summary>
internal sealed class MovementSides(Session session)
{
    /// <summary>The name of the latest quarter that has segments.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<string> LatestAsync(CancellationToken cancellationToken)
    {
        var quarters = (await session.Store.CurrentAsync(SnapshotStage.Segments, Lane.Live, cancellationToken)).Select(h => h.Series.Quarter).Order().ToList();
        return quarters.Count == 0 ? throw new RefusedException(ExitCode.Findings, "There are no segments in the store.") : quarters[^1].ToString();
    }

    /// <exception cref="RefusedException">There is none of that name, or it has no segments, or its scores are by another method than its segments.</exception>
    public async Task<MovementSide> FindAsync(string name, CancellationToken cancellationToken)
    {
        var version = await new VersionNames(session.Store, session.Methods).FindAsync(name, cancellationToken);
        if (version.Segments is not { } segments)
        {
            throw new RefusedException(ExitCode.Findings, $"{name} has no segments.");
        }

        if (version.Scores!.Series.Method != segments.Series.Method)
        {
            throw new RefusedException(ExitCode.Usage, $"{name} has the scores of one method and the cuts of another: name a version of one method.");
        }

        return new MovementSide(name, await session.Quarters.LoadAsync(segments, cancellationToken));
    }
}
