using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Tokens;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Telemetry;

/// <summary>One run of a stage as operators see it: an activity, a duration, counts, and the stage and quarter on every log line in between.</summary>
public sealed partial class StageRun : IDisposable
{
    private static readonly Func<ILogger, string, string, IDisposable?> Scope =
        LoggerMessage.DefineScope<string, string>("{Stage} of {Quarter}");

    private readonly SnapshotSeries series;
    private readonly ILogger logger;
    private readonly IDisposable? scope;
    private readonly DateTimeOffset startedAt = DateTimeOffset.UtcNow;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Activity? ambient = Activity.Current;
    private Activity? activity;
    private StageOutcome outcome = StageOutcome.Failed;

    private StageRun(SnapshotSeries series, ILogger logger)
    {
        this.series = series;
        this.logger = logger;
        scope = Scope(logger, series.Stage.Token(), series.Quarter.ToString());
    }

    /// <summary>What the commit keeps for the next stage. Where nobody traces this run, what it goes on from is handed on, so that a process without telemetry does not tear the trace.</summary>
    public string? TraceParent { get; private set; }

    /// <summary>Begins a run. It counts as failed unless told otherwise.</summary>
    public static StageRun Start(SnapshotSeries series, ILogger logger) => new(series, logger);

    /// <summary>
    /// Begins the activity, once it is known that there is something to do and what it goes on from. In the live lane <paramref name="parent"/>
    /// becomes the parent; a replay goes on from what happened long ago and is a trace of its own, with links.
    /// </summary>
    /// <param name="parent">The <c>traceparent</c> kept on what completed the input.</param>
    /// <param name="others">Those kept on what else the input is made of.</param>
    public void Trace(string? parent, params IEnumerable<string?> others)
    {
        if (activity is not null)
        {
            return;
        }

        var isLive = series.Lane == Lane.Live;
        TraceParent = isLive ? parent : null;
        if (!NofTracing.Source.HasListeners())
        {
            return;
        }

        var context = isLive ? NofTracing.TryParse(parent) : null;
        var links = others.Append(isLive ? null : parent)
            .Select(NofTracing.TryParse)
            .Append(ambient?.Context)
            .OfType<ActivityContext>()
            .Where(c => c != context)
            .Distinct()
            .Select(c => new ActivityLink(c));

        // The delivery of the message is linked and not the parent: the same message may be delivered twice, and late.
        Activity.Current = null;
        activity = NofTracing.Source.StartActivity(
            $"nof.stage {series.Stage.Token()}", ActivityKind.Internal, context ?? default, tags: null, links, startedAt);
        if (activity is null)
        {
            Activity.Current = ambient;
            return;
        }

        TraceParent = activity.Id;
        activity.SetTag("nof.stage", series.Stage.Token())
            .SetTag("nof.quarter", series.Quarter.ToString())
            .SetTag("nof.method", series.Method)
            .SetTag("nof.lane", series.Lane.Token());
    }

    /// <summary>Ends the run with a commit.</summary>
    public void Committed(SnapshotHeader header)
    {
        NofMetrics.Committed(header);
        activity?.SetTag("nof.snapshot.id", header.Id.Value)
            .SetTag("nof.snapshot.version", header.Version)
            .SetTag("nof.snapshot.final", header.IsFinal);
        End(StageOutcome.Committed);
    }

    /// <summary>Says how the run ended.</summary>
    public void End(StageOutcome how)
    {
        outcome = how;
        if (how == StageOutcome.Conflict)
        {
            LogConflict(series.Stage.Token(), series.Quarter.ToString());
        }
    }

    public void Dispose()
    {
        NofMetrics.StageEnded(series.Stage, outcome, Stopwatch.GetElapsedTime(started));
        if (activity is not null)
        {
            activity.SetTag("nof.outcome", outcome.Token());
            if (outcome == StageOutcome.Failed)
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }

            activity.Dispose();
            Activity.Current = ambient;
        }

        scope?.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stage} of {Quarter}: another process has committed meanwhile; it is run again.")]
    private partial void LogConflict(string stage, string quarter);
}
