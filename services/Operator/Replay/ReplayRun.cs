using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Tokens;
using NofPipeline.Files;
using NofPipeline.Operator.Sessions;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Reading.Originals;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Replay;

/// <summary>A replay from the request to the report.</summary>
internal sealed class ReplayRun(Session session)
{
    private readonly FileShelf shelf = new(
        new OriginalFiles(session.Options.Data), new StoredRows(session.Options.Data), session.Store, FeedReader.Read);

    /// <summary>Replays, compares with what is live and, where it is asked for, promotes.</summary>
    /// <exception cref="RefusedException">It cannot be done.</exception>
    public async Task<ReplayReport> RunAsync(ReplayRequest request, PromotionRequest? promotion, CancellationToken cancellationToken)
    {
        ISnapshotStore store = request.DryRun ? new UnkeptStore(session.Store, TimeProvider.System) : session.Store;
        var own = session.Methods.For(request.Quarter)!;
        var drafts = new StageDrafts(store, shelf, session.Methods, session.Options.OrderByPublishedScore);
        var replayer = new Replayer(store, drafts);
        var input = await replayer.InputAsync(request, own.Id, cancellationToken);
        var promoter = new Promoter(session, drafts);
        if (promotion is not null)
        {
            await promoter.CheckAsync(request, input, cancellationToken);
        }

        var results = await replayer.RunAsync(request, input, own.Id, cancellationToken);
        return new ReplayReport(
            request.Quarter.ToString(),
            new ReplayReport.MethodUsed(request.Method.Id, request.Method.Version, request.Method.Digest),
            own.Id,
            request.DryRun,
            input is null ? null : Describe(input),
            [.. results.Select(Describe)],
            request.IsOwnMethod ? null : await MethodCoverage.OfAsync(store, results, request.Method, cancellationToken),
            await CompareAsync(store, request.Method, results, cancellationToken),
            promotion is null ? null : await promoter.PromoteAsync(request, promotion, results[0], input, cancellationToken));
    }

    private async Task<VersionComparison?> CompareAsync(
        ISnapshotStore store, MethodDefinition method, IReadOnlyList<StageResult> results, CancellationToken cancellationToken)
    {
        if (results.LastOrDefault(r => r.Live is not null)?.Live is not { } live)
        {
            return null;
        }

        var before = await StoredVersion.EndingInAsync(store, $"live, {live.Series.Method}", live, cancellationToken);
        var after = await StoredVersion.EndingInAsync(store, $"replay, {method.Id}", results[^1].Header, cancellationToken);
        return await new VersionComparer(store, session.Methods).CompareAsync(before, after, cancellationToken);
    }

    private static ReplayReport.Stage Describe(StageResult result) => new(
        result.Stage.Name,
        result.Stage.Engine,
        result.Outcome.Token(),
        Describe(result.Header),
        result.Header.IsFinal,
        result.Live is null ? null : Describe(result.Live),
        result.IsLive,
        result.LiveVersion,
        result.Live is null ? [] : result.OtherParts);

    private static ReplayReport.Snapshot Describe(SnapshotHeader header) => new(
        header.Id.Value, header.Series.Lane.Token(), header.Series.Stage.Token(), header.Series.Method, header.Version);
}
