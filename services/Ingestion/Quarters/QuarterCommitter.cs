using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Relay;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Methods;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Ingestion.Quarters;

/// <summary>Commits the inputs of every quarter that accepted files have changed.</summary>
public sealed partial class QuarterCommitter(
    ISnapshotStore store, MethodCatalogue methods, RelaySignal relay, ILogger<QuarterCommitter> logger)
{
    /// <summary>Assembles every quarter that the files speak of, earliest first, and commits those that differ from what is current.</summary>
    public async Task CommitAsync(IReadOnlyList<AcceptedFile> files, CancellationToken cancellationToken)
    {
        foreach (var quarter in QuartersOf(files, methods))
        {
            var method = methods.For(quarter)!;
            using var run = StageRun.Start(new SnapshotSeries(SnapshotStage.Inputs, quarter, method.Id, Lane.Live), logger);
            var assembled = QuarterAssembler.Assemble(quarter, method, files);
            await CommitPublishedAsync(method, assembled, TracesOf(assembled, files, IsPublished), cancellationToken);
            await CommitInputsAsync(method, assembled, run, TracesOf(assembled, files, slice => !IsPublished(slice)), cancellationToken);
        }
    }

    /// <summary>The quarters that files speak of, ascending.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(IEnumerable<AcceptedFile> files, MethodCatalogue methods) =>
        [.. files.SelectMany(f => IntakeFacts.QuartersOf(f.Content, methods)).Distinct().Order()];

    private static bool IsPublished(Slice slice) => slice.Feed is Slice.PublishedResults or Slice.LeagueTable;

    /// <summary>The traces of the files that supply the slices, and of the register; the newest, which completed the quarter, last.</summary>
    private static IReadOnlyList<string?> TracesOf(AssembledQuarter assembled, IReadOnlyList<AcceptedFile> files, Func<Slice, bool> slices)
    {
        var numbers = assembled.Suppliers.Where(s => slices(s.Key)).Select(s => s.Value).ToHashSet();
        if (files.LastOrDefault(f => f.Content.Organisations.Count > 0) is { } register)
        {
            numbers.Add(register.Number);
        }

        return [.. files.Where(f => numbers.Contains(f.Number)).Select(f => f.TraceParent)];
    }

    private static string? Newest(IReadOnlyList<string?> traces) => traces is [.., var newest] ? newest : null;

    private async Task CommitInputsAsync(
        MethodDefinition method, AssembledQuarter assembled, StageRun run, IReadOnlyList<string?> traces, CancellationToken cancellationToken)
    {
        if (assembled.Inputs.Organisations.Count == 0)
        {
            run.End(StageOutcome.Unchanged);
            return;
        }

        var draft = assembled.ToDraft(method, Lane.Live);
        var series = draft.Series;
        var header = await CommitIfChangedAsync(
            draft with { Outbox = (id, version) => [StageMessages.Committed(series, id, version)] },
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
        MethodDefinition method, AssembledQuarter assembled, IReadOnlyList<string?> traces, CancellationToken cancellationToken)
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
                () => Newest(traces),
                cancellationToken);
            if (header is not null)
            {
                NofMetrics.Committed(header);
            }
        }
    }

    private async Task<SnapshotHeader?> CommitIfChangedAsync(SnapshotDraft draft, Func<string?> trace, CancellationToken cancellationToken)
    {
        while (true)
        {
            var current = await store.CurrentAsync(draft.Series, cancellationToken);
            if (current?.Id == SnapshotIdentity.Of(draft))
            {
                return null;
            }

            Failpoint.Hit($"{draft.Series.Stage.Token()}.before-commit");
            if (await store.CommitAsync(draft with { TraceParent = trace() }, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                Failpoint.Hit($"{draft.Series.Stage.Token()}.after-commit");
                return committed;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "inputs of {Quarter}: version {Version} committed (final: {IsFinal}).")]
    private partial void LogCommitted(string quarter, int version, bool isFinal);
}
