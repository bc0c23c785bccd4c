using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Files.Rows;
using NofPipeline.Ingestion.Quality;
using NofPipeline.Methods;
using NofPipeline.Methods.Gates;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>Commits the inputs of every quarter that accepted files have changed.</summary>
public sealed partial class QuarterCommitter(
    ISnapshotStore store, MethodCatalogue methods, RelaySignal relay, ILogger<QuarterCommitter> logger)
{
    private readonly GateRules rules = EmbeddedGates.Rules;

    /// <summary>Assembles the quarters that newer files can have changed, earliest first, and commits those that differ from what is current.</summary>
    /// <param name="files">Every accepted file, oldest first.</param>
    /// <param name="done">The number of the last file whose quarters are committed under this method data; 0 to look at every quarter.</param>
    /// <param name="cancellationToken">Stops it between two commits.</param>
    public async Task CommitAsync(IReadOnlyList<AcceptedFile> files, long done, CancellationToken cancellationToken)
    {
        foreach (var quarter in AffectedBy(files.Where(f => f.Number > done).Select(f => f.Content), files, methods))
        {
            var method = methods.For(quarter)!;
            using var run = StageRun.Start(new SnapshotSeries(SnapshotStage.Inputs, quarter, method.Id, Lane.Live), logger);
            var assembled = QuarterAssembler.Assemble(quarter, method, files);
            await CommitPublishedAsync(method, assembled, files, cancellationToken);
            await CommitInputsAsync(method, assembled, run, files, cancellationToken);
        }
    }

    /// <summary>The quarters that files speak of and that some of them can change, ascending.</summary>
    /// <param name="some">Files that are new.</param>
    /// <param name="files">All files, the new ones included.</param>
    /// <param name="methods">The methods.</param>
    public static IReadOnlyList<Quarter> AffectedBy(IEnumerable<FeedFile> some, IEnumerable<AcceptedFile> files, MethodCatalogue methods)
    {
        var indexes = some.Select(FileIndex.Of).ToList();
        return [.. QuartersOf(files, methods).Where(q => indexes.Exists(f => f.Concerns(q)))];
    }

    /// <summary>The quarters that files speak of, ascending.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(IEnumerable<AcceptedFile> files, MethodCatalogue methods) =>
        [.. files.SelectMany(f => IntakeFacts.QuartersOf(f.Content, methods)).Distinct().Order()];

    /// <summary>The traces of the files that supply the slices, and of the register; the newest, which completed the quarter, last.</summary>
    private static IReadOnlyList<string?> TracesOf(AssembledQuarter assembled, IReadOnlyList<AcceptedFile> files, bool published)
    {
        var numbers = assembled.Suppliers.Where(s => s.Key.IsPublished == published).Select(s => s.Value.Number).ToHashSet();
        if (files.LastOrDefault(f => f.Content.Organisations.Count > 0) is { } register)
        {
            numbers.Add(register.Number);
        }

        return [.. files.Where(f => numbers.Contains(f.Number)).Select(f => f.TraceParent)];
    }

    private static string? Newest(IReadOnlyList<string?> traces) => traces is [.., var newest] ? newest : null;

    private async Task CommitInputsAsync(
        MethodDefinition method, AssembledQuarter assembled, StageRun run, IReadOnlyList<AcceptedFile> files, CancellationToken cancellationToken)
    {
        if (assembled.Inputs.Organisations.Count == 0)
        {
            run.End(StageOutcome.Unchanged);
            return;
        }

        var draft = assembled.ToDraft(method, Lane.Live);
        var series = draft.Series;
        var traces = TracesOf(assembled, files, published: false);
        var header = await CommitIfChangedAsync(
            draft with { Outbox = (id, version) => [StageMessages.Committed(series, id, version)] },
            current => SupplyAsync(current, method, assembled, files, published: false, cancellationToken),
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
            var header = await CommitIfChangedAsync(
                new SnapshotDraft
                {
                    Series = new SnapshotSeries(SnapshotStage.PublishedResults, assembled.Inputs.Quarter, method.Id, Lane.Live),
                    MethodDigest = method.Digest,
                    Upstream = [],
                    IsFinal = true,
                    Parts = PublishedResultsSnapshot.ToParts(assembled.Published),
                },
                current => SupplyAsync(current, method, assembled, files, published: true, cancellationToken),
                () => Newest(TracesOf(assembled, files, published: true)),
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
        return new Supply(slices, causes.Of(current, await Supply.ReadAsync(store, current, cancellationToken), slices, PartsOf));

        IReadOnlyList<SnapshotPart> PartsOf(IReadOnlyList<AcceptedFile> some)
        {
            var other = QuarterAssembler.Assemble(quarter, method, some);
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
                draft with { TraceParent = trace(), Lineage = [.. draft.Lineage, supplied.ToPart()] }, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                Failpoint.Hit($"{draft.Series.Stage.Token()}.after-commit");
                return committed;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "inputs of {Quarter}: version {Version} committed (final: {IsFinal}).")]
    private partial void LogCommitted(string quarter, int version, bool isFinal);
}
