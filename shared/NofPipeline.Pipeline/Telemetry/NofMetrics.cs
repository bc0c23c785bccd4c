using System.Diagnostics.Metrics;
using NofPipeline.Domain.Tokens;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Pipeline.Telemetry;

/// <summary>The counts of the pipeline. Tags have a handful of values each: never an organisation, a file or a quarter. See docs/observability.md.</summary>
public static class NofMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "NofPipeline";

    private const int NotLookedYet = -1;

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Files = Meter.CreateCounter<long>(
        "nof.files", "{file}", "Files taken in, by outcome.");

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram(
        "nof.stage.duration",
        "s",
        "How long runs of stages took, by stage and outcome.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    private static readonly Counter<long> Snapshots = Meter.CreateCounter<long>(
        "nof.snapshots", "{snapshot}", "Committed versions, by stage.");

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "nof.events", "{event}", "Events added to the feed, by type.");

    private static readonly Counter<long> ExchangeRelayed = Meter.CreateCounter<long>(
        "nof.exchange.relayed", "{event}", "Events that the broker has confirmed on the exchange.");

    private static readonly Gauge<long> ExchangeBacklog = Meter.CreateGauge<long>(
        "nof.exchange.backlog", "{event}", "Events of the feed that are not on the exchange yet, as this process saw them last.");

    private static int pending = NotLookedYet;

    // The relay looks every second anyway, so that observing costs no query.
    private static readonly ObservableGauge<int> OutboxPending = Meter.CreateObservableGauge(
        "nof.outbox.pending",
        () => Volatile.Read(ref pending) is var now and not NotLookedYet ? [new Measurement<int>(now)] : Enumerable.Empty<Measurement<int>>(),
        "{message}",
        "Messages that nobody has consumed, as the relay of this process saw them last.");

    /// <summary>A file has been recorded.</summary>
    public static void FileTakenIn(IntakeOutcome outcome) => Files.Add(1, Tag("outcome", outcome.Token()));

    /// <summary>A version has been committed, with its events.</summary>
    public static void Committed(SnapshotHeader header)
    {
        Snapshots.Add(1, Tag("stage", header.Series.Stage.Token()));
        foreach (var type in header.Feed?.Events.CountBy(e => e.Event.Type) ?? [])
        {
            Events.Add(type.Value, Tag("type", type.Key));
        }
    }

    /// <summary>The broker has confirmed an event.</summary>
    public static void Relayed() => ExchangeRelayed.Add(1);

    /// <summary>So many events wait for the exchange.</summary>
    public static void BacklogSeen(long events) => ExchangeBacklog.Record(events);

    internal static void StageEnded(SnapshotStage stage, StageOutcome outcome, TimeSpan duration) =>
        StageDuration.Record(duration.TotalSeconds, Tag("stage", stage.Token()), Tag("outcome", outcome.Token()));

    internal static void OutboxSeen(int messages) => Volatile.Write(ref pending, messages);

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
