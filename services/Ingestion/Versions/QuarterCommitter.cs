using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Rules;
using NofPipeline.Hosting.Options;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Ingestion.Versions;

/// <summary>Commits the inputs of every quarter that accepted files have changed.</summary>
public sealed partial class QuarterCommitter(
    ISnapshotStore store, IIntakeStore register, MethodCatalogue methods, NofOptions options, RelaySignal relay, ILogger<QuarterCommitter> logger)
{
    private readonly GateRules rules = EmbeddedGates.Rules;
    private readonly string build = ProgramBuild.Of(methods, options.OrderByPublishedScore);

    /// <summary>Commits the quarters that newer files can have changed, earliest first, where they differ from what is current.</summary>
    /// <param name="files">Every accepted file, oldest first.</param>
    /// <param name="assembled">Quarters that are assembled of these files already; the others are assembled here.</param>
    /// <param name="cancellationToken">Stops it between two commits.</param>
    public async Task CommitAsync(
        IReadOnlyList<AcceptedFile> files, IReadOnlyList<AssembledQuarter> assembled, CancellationToken cancellationToken)
    {
        var done = await DoneAsync(cancellationToken);
        foreach (var quarter in QuartersOfFiles.AffectedBy(files.Where(f => f.Number > done).Select(f => f.Index), files, methods))
        {
            var method = methods.For(quarter)!;
            using var run = StageRun.Start(new SnapshotSeries(SnapshotStage.Inputs, quarter, method.Id, Lane.Live), logger);
            var whole = assembled.FirstOrDefault(a => a.Inputs.Quarter == quarter) ?? QuarterAssembler.Assemble(quarter, method, methods, files, options.OrderByPublishedScore);
            await CommitPublishedAsync(method, whole, files, cancellationToken);
            await CommitInputsAsync(method, whole, run, files, cancellationToken);
        }

        if (files.Count > 0 && files[^1].Number != done)
        {
            await register.SetCommittedAsync(new CommittedFiles(files[^1].Number, build), cancellationToken);
        }
    }

    /// <summary>The traces of the files that supply the slices, and of the register; the newest, which completed the quarter, last.</summary>
    private static IReadOnlyList<string?> TracesOf(AssembledQuarter assembled, bool published) =>
    [
        .. assembled.Suppliers.Where(s => s.Key.IsPublished == published).Select(s => s.Value)
            .Concat(assembled.Register is { } register ? [register] : [])
            .DistinctBy(f => f.Number)
            .OrderBy(f => f.Number)
            .Select(f => f.TraceParent),
    ];

    /// <summary>The number of the last file whose quarters this build has committed; 0 where every quarter must be looked at.</summary>
    private async Task<long> DoneAsync(CancellationToken cancellationToken) =>
        await register.CommittedAsync(cancellationToken) is { } committed && committed.Build == build ? committed.Number : 0;

    private static string? Newest(IReadOnlyList<string?> traces) => traces is [.., var newest] ? newest : null;

    private async Task CommitInputsAsync(
        MethodDefinition method, AssembledQuarter assembled, StageRun run, IReadOnlyList<AcceptedFile> files, CancellationToken cancellationToken)
    {
        var draft = assembled.ToDraft(method, Lane.Live);
        var series = draft.Series;
        // Of a quarter that had figures and has none any more, that is said; of one that never had any, nothing.
        if (assembled.Inputs.Organisations.Count == 0 && await store.CurrentAsync(series, cancellationToken) is null)
        {
            run.End(StageOutcome.Unchanged);
            return;
        }

        var traces = TracesOf(assembled, published: false);
        var header = await CommitIfChangedAsync(
            draft with { Outbox = (id, version) => [StageMessages.Committed(series, id, version)] },
            current => SupplyAsync(current, draft.Parts, method, assembled, files, published: false, cancellationToken),
            () =>
            {
                run.Trace(Newest(traces), traces.SkipLast(1));
                return run.TraceParent;
            },
            cancellationToken);
        if (header is null)
        {
            run.End(StageOutcome.Unchanged);
        }
        else
        {
            run.Committed(header);
            LogCommitted(series.Quarter.ToString(), header.Version, header.IsFinal);
            relay.Wake(header.Outbox);
        }
    }

    private async Task CommitPublishedAsync(
        MethodDefinition method, AssembledQuarter assembled, IReadOnlyList<AcceptedFile> files, CancellationToken cancellationToken)
    {
        if (assembled.Published.Results.Count > 0)
        {
            var draft = new SnapshotDraft
            {
                Series = new SnapshotSeries(SnapshotStage.PublishedResults, assembled.Inputs.Quarter, method.Id, Lane.Live),
                MethodDigest = method.Digest,
                Upstream = [],
                IsFinal = true,
                Parts = PublishedResultsSnapshot.ToParts(assembled.Published),
            };
            var header = await CommitIfChangedAsync(
                draft,
                current => SupplyAsync(current, draft.Parts, method, assembled, files, published: true, cancellationToken),
                () => Newest(TracesOf(assembled, published: true)),
                cancellationToken);
            if (header is not null)
            {
                NofMetrics.Committed(header);
            }
        }
    }

    /// <summary>What a version is made of, and why it supersedes the current one.</summary>
    private async Task<Supply> SupplyAsync(
        SnapshotHeader? current,
        IReadOnlyList<SnapshotPart> parts,
        MethodDefinition method,
        AssembledQuarter assembled,
        IReadOnlyList<AcceptedFile> files,
        bool published,
        CancellationToken cancellationToken)
    {
        var slices = assembled.SupplyOf(published);
        if (current is null)
        {
            return new Supply(slices, []);
        }

        var quarter = assembled.Inputs.Quarter;
        var causes = new VersionCauses(quarter, method, files, rules);
        return new Supply(slices, causes.Of(current, await SupplyPart.ReadAsync(store, current, cancellationToken), slices, parts, PartsOf));

        IReadOnlyList<SnapshotPart> PartsOf(IReadOnlyList<AcceptedFile> some)
        {
            var other = QuarterAssembler.Assemble(quarter, method, methods, some, options.OrderByPublishedScore);
            return published ? PublishedResultsSnapshot.ToParts(other.Published) : InputsSnapshot.ToParts(other.Inputs);
        }
    }

    private async Task<SnapshotHeader?> CommitIfChangedAsync(
        SnapshotDraft draft, Func<SnapshotHeader?, Task<Supply>> supply, Func<string?> trace, CancellationToken cancellationToken)
    {
        while (true)
        {
            var current = await store.CurrentAsync(draft.Series, cancellationToken);
            if (current?.Id == SnapshotIdentity.Of(draft))
            {
                return null;
            }

            var supplied = await supply(current);
            Failpoint.Hit($"{draft.Series.Stage.Token()}.before-commit");
            if (await store.CommitAsync(
                draft with { TraceParent = trace(), Lineage = [.. draft.Lineage, SupplyPart.Of(supplied)] }, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                Failpoint.Hit($"{draft.Series.Stage.Token()}.after-commit");
                return committed;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "inputs of {Quarter}: version {Version} committed (final: {IsFinal}).")]
    private partial void LogCommitted(string quarter, int version, bool isFinal);
}
