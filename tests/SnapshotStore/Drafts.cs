using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>Small snapshots, messages, events and files to commit.</summary>
public static class Drafts
{
    public static SnapshotSeries Inputs { get; } = new(SnapshotStage.Inputs, Quarter.Parse("2025-26Q4"), "nof-2025-26", Lane.Live);

    public static SnapshotDraft Of(string content) => Of(Inputs, content);

    public static SnapshotDraft Of(SnapshotSeries series, string content) => new()
    {
        Series = series,
        MethodDigest = new string('d', 64),
        Upstream = [],
        IsFinal = true,
        Parts = [Part("RJ1", content), Part("national", "{}")],
        Lineage = [Part("RJ1", $"lineage of {content}")],
    };

    public static SnapshotPart Part(string key, string content) => new(key, Encoding.UTF8.GetBytes(content));

    public static OutgoingMessage Message(string name) => new(NameBasedGuid.Of(name), "QuarterInputsReady", $$"""{"name":"{{name}}"}""");

    public static SnapshotDraft Sending(this SnapshotDraft draft, params string[] names) =>
        draft with { Outbox = (_, version) => [.. names.Select(name => Message($"{name}/{version}"))] };

    public static SnapshotDraft Publication(Quarter quarter, params string[] subjects) =>
        Of(Inputs with { Stage = SnapshotStage.Publication, Quarter = quarter }, $"publication of {quarter}") with
        {
            Events = [.. subjects.Select(subject => Event(quarter, subject))],
        };

    public static EventDraft Event(Quarter quarter, string subject) =>
        new(NameBasedGuid.Of($"{quarter}/{subject}"), "uk.nof.segment-changed.v1", subject, quarter.ToString(), """{"from":3,"to":2}""");

    public static IntakeRecord File(string sha256, IntakeOutcome outcome) => new()
    {
        Number = 0,
        Sha256 = sha256,
        FileName = $"{sha256}.csv",
        Bytes = 12,
        Outcome = outcome,
        Feed = "metric-values",
        Quarters = ["2025-26Q3", "2025-26Q4"],
        Rows = 2,
        Other = null,
        Findings = [],
        ReceivedAt = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.Zero),
        Completed = false,
    };

    /// <summary>Twenty quarters, one after the other.</summary>
    public static IReadOnlyList<Quarter> TwentyQuarters { get; } =
        [.. Enumerable.Range(0, 20).Select(i => Quarter.Of(2025 + (i / 4), 1 + (i % 4)))];
}
