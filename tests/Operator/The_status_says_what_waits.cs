using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Findings;
using NofPipeline.Domain.Values;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Sqlite;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Tests;

/// <summary>An operator sees where everything stands, what waits for what, and what needs a hand.</summary>
public sealed class The_status_says_what_waits(National_sample sample)
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(210);

    [Fact]
    public async Task Nothing_waits_when_all_is_done()
    {
        var workplace = await sample.DoneAsync();

        var status = await Nof.RunAsync(["status"], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (status.ExitCode, status.Errors));
        Approval.IsAsApproved("status-done", status.Output, workplace.Root);
    }

    [Fact]
    public async Task Newer_inputs_a_rejected_file_and_a_quarter_that_waits_for_another_are_told()
    {
        using var workplace = await sample.CopyAsync();
        await DisturbAsync(workplace);

        var status = await Nof.RunAsync(["status"], Sample.SettingsOf(workplace));

        Assert.Equal((1, ""), (status.ExitCode, status.Errors));
        Approval.IsAsApproved("status-waiting", status.Output, workplace.Root);
    }

    [Fact]
    public async Task A_broker_that_is_away_hides_its_part_only()
    {
        var workplace = await sample.DoneAsync();

        var status = await Nof.RunAsync(
            ["status", "--quarter", "2025-26Q4"],
            [.. Sample.SettingsOf(workplace), ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", "amqp://guest:secret@127.0.0.1:9/")]);

        Assert.Equal(3, status.ExitCode);
        Assert.Contains("The broker cannot be used:", status.Output, StringComparison.Ordinal);
        Assert.Contains("2025-26Q4   final", status.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-26Q3   final", status.Output, StringComparison.Ordinal);
        Assert.Contains("131 events from 1 to 131 wait to be passed on to rabbitmq:nof.events.", status.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", status.Output + status.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_said_and_not_made()
    {
        using var workplace = new Workplace();

        var status = await Nof.RunAsync(["status"], Sample.SettingsOf(workplace));

        Assert.Equal(3, status.ExitCode);
        Assert.StartsWith($"There is no store at {Path.Combine(workplace.Data, "nof.db")}:", status.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workplace.Data));
    }

    /// <summary>
    /// Q3 gets newer final inputs, so that it waits for scoring; Q4 is without its override; Q1 has newer segments, which wait for Q3; two files are rejected, of which one is mended under
    /// another name; one waits for its receipt.
    /// </summary>
    private static async Task DisturbAsync(Workplace workplace)
    {
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), new Earlier(Age));
        await CommitAsync(store, "2025-26Q3", inputs => inputs with { Organisations = [.. inputs.Organisations.Skip(1)] });
        await CommitAsync(store, "2025-26Q4", inputs => inputs with { Completeness = new Completeness(["Not in yet: financial-override of acute organisations."]) });
        await CommitSegmentsAsync(store);
        await RecordAsync(store, "values.csv", IntakeOutcome.Rejected, 10);
        await RecordAsync(store, "values-mended.csv", IntakeOutcome.Accepted, 10);
        await RecordAsync(store, "broken.csv", IntakeOutcome.Rejected, 20);
        await RecordAsync(store, "huge.csv", IntakeOutcome.Quarantined, 0);
        var last = await RecordAsync(store, "late.csv", IntakeOutcome.Accepted, 5, complete: false);
        Assert.False(last.Completed);
    }

    private static async Task CommitAsync(SqliteStore store, string quarter, Func<QuarterInputs, QuarterInputs> change)
    {
        var stop = TestContext.Current.CancellationToken;
        var series = new SnapshotSeries(SnapshotStage.Inputs, Quarter.Parse(quarter), "nof-2025-26", Lane.Live);
        var current = (await store.CurrentAsync(series, stop))!;
        var inputs = change(await InputsSnapshot.ReadAsync(store, current, stop));
        var draft = new SnapshotDraft
        {
            Series = series,
            MethodDigest = current.MethodDigest,
            Upstream = [],
            IsFinal = inputs.Completeness.IsFinal,
            Parts = InputsSnapshot.ToParts(inputs),
            Outbox = (id, version) => [StageMessages.Committed(series, id, version)],
        };
        Assert.NotNull(await store.CommitAsync(draft, current.Version, stop));
    }

    private static async Task CommitSegmentsAsync(SqliteStore store)
    {
        var stop = TestContext.Current.CancellationToken;
        var current = (await store.CurrentAsync(
            new SnapshotSeries(SnapshotStage.Segments, Quarter.Parse("2026-27Q1"), "nof-2026-27", Lane.Live), stop))!;
        var segments = await SegmentsSnapshot.ReadAsync(store, current, stop);
        var draft = new SnapshotDraft
        {
            Series = current.Series,
            MethodDigest = current.MethodDigest,
            Upstream = current.Upstream,
            IsFinal = true,
            Parts = SegmentsSnapshot.ToParts(segments with { Organisations = [.. segments.Organisations.Skip(1)] }),
        };
        Assert.NotNull(await store.CommitAsync(draft, current.Version, stop));
    }

    private static async Task<IntakeRecord> RecordAsync(SqliteStore store, string name, IntakeOutcome outcome, int rows, bool complete = true)
    {
        var stop = TestContext.Current.CancellationToken;
        var recorded = await store.RecordAsync(
            new IntakeRecord
            {
                Number = 0,
                Sha256 = new string('0', 64),
                FileName = name,
                Bytes = 1,
                Outcome = outcome,
                Feed = outcome == IntakeOutcome.Quarantined ? null : "metric-values",
                Quarters = outcome == IntakeOutcome.Quarantined ? [] : ["2025-26Q4"],
                Rows = rows,
                Other = null,
                Findings = outcome == IntakeOutcome.Rejected ? [new Finding("number-malformed", FindingSeverity.Error, "'x' is not a number.")] : [],
                ReceivedAt = DateTimeOffset.UnixEpoch,
                Completed = false,
            },
            stop);
        if (complete)
        {
            await store.CompleteAsync(recorded.Number, stop);
        }

        return recorded;
    }

    private sealed class Earlier(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - by;
    }
}
