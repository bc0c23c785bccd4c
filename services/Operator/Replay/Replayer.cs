using NofPipeline.Operator.Sessions;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.Operator.Replay;

/// <summary>Runs stages in this process, one after the other, and keeps what they make in the replay lane: no message is sent and no event issued.</summary>
internal sealed class Replayer(ISnapshotStore store, StageDrafts drafts)
{
    /// <summary>The snapshot that the first stage starts from; <c>null</c> for ingestion.</summary>
    /// <exception cref="RefusedException">It is not there, or not what the stage starts from.</exception>
    public async Task<SnapshotHeader?> InputAsync(ReplayRequest request, string ownMethod, CancellationToken cancellationToken)
    {
        var first = request.Stages[0];
        if (first.Input is not { } stage)
        {
            return null;
        }

        if (request.From is null)
        {
            return await store.CurrentAsync(new SnapshotSeries(stage, request.Quarter, ownMethod, Lane.Live), cancellationToken)
                ?? throw new RefusedException(
                    ExitCode.Findings, $"There are no {stage.Token()} of {request.Quarter.Display} in the live lane, so {first.Name} has nothing to start from.");
        }

        var given = await SnapshotNames.FindAsync(store, request.From, cancellationToken);
        return given.Series.Stage == stage && given.Series.Quarter == request.Quarter
            ? given
            : throw new RefusedException(
                ExitCode.Usage,
                $"Snapshot {given.Id.Short()} is {given.Series.Stage.Token()} of {given.Series.Quarter.Display}, but {first.Name} of {request.Quarter.Display} starts from its {stage.Token()}.");
    }

    /// <summary>Runs the stages; one whose result is up to date in the replay lane is not run again.</summary>
    public async Task<IReadOnlyList<StageResult>> RunAsync(
        ReplayRequest request, SnapshotHeader? input, string ownMethod, CancellationToken cancellationToken)
    {
        var results = new List<StageResult>();
        foreach (var stage in request.Stages)
        {
            var (header, outcome) = await RunAsync(request, stage, input, cancellationToken);
            var series = new SnapshotSeries(stage.Output, request.Quarter, ownMethod, Lane.Live);
            var live = await store.CurrentAsync(series, cancellationToken);
            results.Add(new StageResult(stage, header, outcome, live, await VersionOfAsync(live, header.Id, cancellationToken)));
            input = header;
        }

        return results;
    }

    private async Task<(SnapshotHeader Header, ReplayOutcome Outcome)> RunAsync(
        ReplayRequest request, ReplayStage stage, SnapshotHeader? input, CancellationToken cancellationToken)
    {
        var series = new SnapshotSeries(stage.Output, request.Quarter, request.Method.Id, Lane.Replay);
        while (true)
        {
            var current = await store.CurrentAsync(series, cancellationToken);
            if (current is not null && input is not null && await IsUpToDateAsync(request, stage, input, current, cancellationToken))
            {
                return (current, ReplayOutcome.UpToDate);
            }

            var draft = await drafts.DraftAsync(stage, input, request.Quarter, request.Method, Lane.Replay, cancellationToken);
            if (current?.Id == SnapshotIdentity.Of(draft))
            {
                return (current, ReplayOutcome.Equal);
            }

            Failpoint.Hit($"{stage.Output.Token()}.before-commit");
            if (await store.CommitAsync(draft, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                Failpoint.Hit($"{stage.Output.Token()}.after-commit");
                return (committed, request.DryRun ? ReplayOutcome.NotKept : ReplayOutcome.Kept);
            }
        }
    }

    private async Task<bool> IsUpToDateAsync(
        ReplayRequest request, ReplayStage stage, SnapshotHeader input, SnapshotHeader current, CancellationToken cancellationToken) =>
        current.Engine == stage.Engine.Build
        && current.MethodDigest == request.Method.Digest
        && current.Upstream.SequenceEqual(await drafts.UpstreamAsync(stage, input, cancellationToken));

    private async Task<int?> VersionOfAsync(SnapshotHeader? live, SnapshotId id, CancellationToken cancellationToken)
    {
        for (var version = live?.Version ?? 0; version > 0; version--)
        {
            if ((await store.FindAsync(live!.Series, version, cancellationToken))?.Id == id)
            {
                return version;
            }
        }

        return null;
    }
}
