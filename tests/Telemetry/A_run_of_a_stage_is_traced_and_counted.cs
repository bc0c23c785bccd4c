using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Domain.Calendar;
using NofPipeline.Pipeline.Telemetry;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Telemetry.Tests;

public sealed class A_run_of_a_stage_is_traced_and_counted
{
    private const string Upstream = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string Other = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01";

    [Fact]
    public void In_the_live_lane_what_it_goes_on_from_is_the_parent_and_the_rest_is_linked()
    {
        using var listener = Listen(out var ended);
        using (var run = StageRun.Start(Series(Lane.Live), NullLogger.Instance))
        {
            run.Trace(Upstream, null, Other);
            Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", run.TraceParent, StringComparison.Ordinal);
            run.End(StageOutcome.Unchanged);
        }

        var activity = Assert.Single(ended);
        Assert.Equal("nof.stage scores", activity.OperationName);
        Assert.Equal("b7ad6b7169203331", activity.ParentSpanId.ToHexString());
        Assert.Equal(["c7ad6b7169203331"], activity.Links.Select(l => l.Context.SpanId.ToHexString()));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
    }

    [Theory]
    [InlineData(Lane.Replay)]
    [InlineData(Lane.Shadow)]
    public void A_replay_is_a_trace_of_its_own_with_links(Lane lane)
    {
        using var listener = Listen(out var ended);
        using var delivery = new Activity("delivery").Start();
        using (var run = StageRun.Start(Series(lane), NullLogger.Instance))
        {
            run.Trace(Upstream, Other);
            run.End(StageOutcome.Unchanged);
        }

        var activity = Assert.Single(ended);
        Assert.Equal(default, activity.ParentSpanId);
        Assert.NotEqual("0af7651916cd43dd8448eb211c80319c", activity.TraceId.ToHexString());
        Assert.Equal(
            ["c7ad6b7169203331", "b7ad6b7169203331", delivery.SpanId.ToHexString()],
            activity.Links.Select(l => l.Context.SpanId.ToHexString()));
        Assert.Same(delivery, Activity.Current);
    }

    [Fact]
    public void Without_a_listener_nothing_is_kept_but_what_came_in()
    {
        using var run = StageRun.Start(Series(Lane.Live), NullLogger.Instance);
        run.Trace(null);
        Assert.Null(run.TraceParent);

        using var further = StageRun.Start(Series(Lane.Live), NullLogger.Instance);
        further.Trace(Upstream);
        Assert.Equal(Upstream, further.TraceParent);
        Assert.Null(NofTracing.StartIntake("a.csv", "00", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void A_run_that_says_nothing_has_failed()
    {
        using var listener = Listen(out var ended);
        var measured = new List<string>();
        using var meters = Measure(measured);
        using (var run = StageRun.Start(Series(Lane.Live), NullLogger.Instance))
        {
            run.Trace(Upstream);
        }

        NofMetrics.FileTakenIn(IntakeOutcome.Superseded);

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(ended).Status);
        Assert.Equal(["nof.stage.duration stage=scores outcome=failed", "nof.files outcome=superseded"], measured);
    }

    [Fact]
    public void A_run_that_was_in_vain_is_told_in_the_log()
    {
        var logger = new Lines();
        using (var run = StageRun.Start(Series(Lane.Live), logger))
        {
            run.End(StageOutcome.Conflict);
        }

        Assert.Equal(["scores of 2025-26Q4: another process has committed meanwhile; it is run again."], logger.Written);
    }

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }

    private static SnapshotSeries Series(Lane lane) => new(SnapshotStage.Scores, Quarter.Parse("2025-26Q4"), "nof-2025-26", lane);

    private static ActivityListener Listen(out List<Activity> ended)
    {
        var activities = ended = [];
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NofTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(List<string> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == NofMetrics.MeterName)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Add(Line(instrument, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add(Line(instrument, tags)));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}").Prepend(instrument.Name));
}
