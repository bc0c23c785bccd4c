using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Hosting.Failpoints;
using NofPipeline.Hosting.Relay;
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
        foreach (var quarter in QuartersOf(files))
        {
            var method = methods.For(quarter)!;
            var assembled = QuarterAssembler.Assemble(quarter, method, files);
            await CommitPublishedAsync(method, assembled, cancellationToken);
            await CommitInputsAsync(method, assembled, cancellationToken);
        }
    }

    /// <summary>The quarters that files speak of, ascending.</summary>
    public static IReadOnlyList<Quarter> QuartersOf(IEnumerable<AcceptedFile> files) =>
        [.. files.SelectMany(f => IntakeFacts.QuartersOf(f.Content)).Distinct().Order()];

    private async Task CommitInputsAsync(MethodDefinition method, AssembledQuarter assembled, CancellationToken cancellationToken)
    {
        if (assembled.Inputs.Organisations.Count == 0)
        {
            return;
        }

        var series = new SnapshotSeries(SnapshotStage.Inputs, assembled.Inputs.Quarter, method.Id, Lane.Live);
        var header = await CommitIfChangedAsync(
            new SnapshotDraft
            {
                Series = series,
                MethodDigest = method.Digest,
                Upstream = [],
                IsFinal = assembled.Inputs.Completeness.IsFinal,
                Parts = InputsSnapshot.ToParts(assembled.Inputs),
                Lineage = Lineage.ToParts(assembled.Sources),
                Outbox = (id, version) => [StageMessages.Committed(series, id, version)],
            },
            cancellationToken);
        if (header is not null)
        {
            LogCommitted(series.Quarter.ToString(), header.Version, header.IsFinal);
            Failpoint.Hit("inputs.after-commit");
            relay.Wake(header.Outbox);
        }
    }

    private async Task CommitPublishedAsync(MethodDefinition method, AssembledQuarter assembled, CancellationToken cancellationToken)
    {
        if (assembled.Published.Results.Count > 0)
        {
            await CommitIfChangedAsync(
                new SnapshotDraft
                {
                    Series = new SnapshotSeries(SnapshotStage.PublishedResults, assembled.Inputs.Quarter, method.Id, Lane.Live),
                    MethodDigest = method.Digest,
                    Upstream = [],
                    IsFinal = true,
                    Parts = PublishedResultsSnapshot.ToParts(assembled.Published),
                },
                cancellationToken);
        }
    }

    private async Task<SnapshotHeader?> CommitIfChangedAsync(SnapshotDraft draft, CancellationToken cancellationToken)
    {
        while (true)
        {
            var current = await store.CurrentAsync(draft.Series, cancellationToken);
            if (current?.Id == SnapshotIdentity.Of(draft))
            {
                return null;
            }

            if (await store.CommitAsync(draft, current?.Version ?? 0, cancellationToken) is { } committed)
            {
                return committed;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "inputs of {Quarter}: version {Version} committed (final: {IsFinal}).")]
    private partial void LogCommitted(string quarter, int version, bool isFinal);
}
