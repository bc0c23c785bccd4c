using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Rules;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Pipeline.Stages;

/// <summary>
/// Load, call, commit: brings one stage of one quarter up to date with the stage before it. Whatever the message said, the work is done
/// from what is current, so a late, repeated or reordered message changes nothing.
/// </summary>
public sealed partial class StageRunner(
    ISnapshotStore store, IOutbox outbox, MethodCatalogue methods, RelaySignal relay, ILogger<StageRunner> logger)
{
    /// <summary>Runs the stage <paramref name="to"/> from the current snapshot of the stage <paramref name="from"/>.</summary>
    public async Task RunAsync(
        IStageMessage message,
        SnapshotStage from,
        SnapshotStage to,
        Func<ISnapshotStore, SnapshotHeader, MethodDefinition, CancellationToken, Task<StageOutput>> stage,
        CancellationToken cancellationToken)
    {
        var series = SeriesOf(message, to);
        var method = methods.Find(message.Method)
            ?? throw new InvalidDataException($"Method '{message.Method}' is not known to this version.");
        while (true)
        {
            using var run = StageRun.Start(series, logger);
            var current = await store.CurrentAsync(series, cancellationToken);
            var upstream = await store.CurrentAsync(series.Of(from), cancellationToken);
            if (upstream is null || IsUpToDate(current, upstream, method))
            {
                Failpoint.Hit($"{to.Token()}.before-consumption");
                await outbox.RecordConsumptionAsync(message.MessageId, cancellationToken);
                run.End(StageOutcome.Unchanged);
                relay.Wake();
                return;
            }

            run.Trace(upstream.TraceParent);
            var output = await stage(store, upstream, method, cancellationToken);
            var draft = output.ToDraft(series, upstream, method) with
            {
                Consumed = message.MessageId,
                Outbox = (id, version) => [StageMessages.Committed(series, id, version)],
                TraceParent = run.TraceParent,
            };
            Failpoint.Hit($"{to.Token()}.before-commit");
            var committed = await store.CommitAsync(draft, current?.Version ?? 0, cancellationToken);
            if (committed is not null)
            {
                run.Committed(committed);
                LogCommitted(to.Token(), series.Quarter.ToString(), committed.Version, committed.IsFinal);
                Failpoint.Hit($"{to.Token()}.after-commit");
                relay.Wake(committed.Outbox);
                return;
            }

            run.End(StageOutcome.Conflict);
        }
    }

    /// <summary>The series of a stage that a message is about.</summary>
    public static SnapshotSeries SeriesOf(IStageMessage message, SnapshotStage stage) =>
        new(stage, Quarter.Parse(message.Quarter), message.Method, Tokens.ParseLane(message.Lane));

    private static bool IsUpToDate(SnapshotHeader? current, SnapshotHeader upstream, MethodDefinition method) =>
        current is not null && current.Upstream.SequenceEqual([upstream.Id]) && current.MethodDigest == method.Digest;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stage} of {Quarter}: version {Version} committed (final: {IsFinal}).")]
    private partial void LogCommitted(string stage, string quarter, int version, bool isFinal);
}
