using NofPipeline.Snapshots.Intake;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>The register of files keeps of every slice which file it replaced, and why.</summary>
public sealed class Why_a_slice_gave_way
{
    private const string Q4 = "2025-26Q4";
    private const string Decisions = "quarter,org_code,decision,value,reason,decided_by,decided_on\n";

    [Fact]
    public async Task A_first_file_brings_new_figures()
    {
        var slice = await OnlyAfterAsync(("one.csv", Shares(3)));

        Assert.Equal(("metric-values", Q4, SupersessionReason.NewFigures), (slice.Feed, slice.Period, slice.Reason));
        Assert.Null(slice.Replaced);
        Assert.Equal((3, 0, 0), (slice.Added, slice.Changed, slice.Removed));
    }

    [Theory]
    [InlineData(3, 71, SupersessionReason.Correction, 0, 3, 0)]
    [InlineData(4, 70, SupersessionReason.NewFigures, 1, 0, 0)]
    [InlineData(2, 70, SupersessionReason.Retraction, 0, 0, 1)]
    [InlineData(2, 71, SupersessionReason.Correction, 0, 2, 1)]
    public async Task A_newer_file_is_told_by_what_it_changes(int trusts, int first, SupersessionReason reason, int added, int changed, int removed)
    {
        var slice = await OnlyAfterAsync(("one.csv", Shares(3)), ("two.csv", Values(Q4, "OF0013", "%", trusts, i => first + i)));

        Assert.Equal("one.csv", slice.Replaced!.FileName);
        Assert.Equal((reason, added, changed, removed), (slice.Reason, slice.Added, slice.Changed, slice.Removed));
    }

    [Fact]
    public async Task The_same_figures_in_other_bytes_are_said_to_be_the_same()
    {
        var rows = Shares(2).TrimEnd('\n').Split('\n');

        var slice = await OnlyAfterAsync(("one.csv", Shares(2)), ("two.csv", $"{rows[0]}\n{rows[2]}\n{rows[1]}\n"));

        Assert.Equal((SupersessionReason.SameFigures, "one.csv"), (slice.Reason, slice.Replaced!.FileName));
    }

    [Fact]
    public async Task What_stands_beside_a_figure_counts()
    {
        var slice = await OnlyAfterAsync(
            ("one.csv", $"{Decisions}{Q4},R00,financial-override,1,,,\n"), ("two.csv", $"{Decisions}{Q4},R00,financial-override,1,a reason,,\n"));

        Assert.Equal((SupersessionReason.Correction, 1), (slice.Reason, slice.Changed));
    }

    [Theory]
    [InlineData("ae-revised.csv", SupersessionReason.ScheduledRevision)]
    [InlineData("ae-v2.csv", SupersessionReason.Correction)]
    public async Task A_months_file_that_is_marked_as_revised_is_a_scheduled_revision(string name, SupersessionReason reason)
    {
        var slice = await OnlyAfterAsync(("ae.csv", Months("2026-05", 3, _ => "1,2,")), (name, Months("2026-05", 2, _ => "2,3,")));

        Assert.Equal(("ae-four-hours", "2026-05", reason), (slice.Feed, slice.Period, slice.Reason));
        Assert.Equal((0, 2, 1), (slice.Added, slice.Changed, slice.Removed));
    }

    [Fact]
    public async Task And_the_gate_on_changed_history_says_which_it_is()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("ae.csv", Months("2026-05", 20, _ => "1,2,")));
        await bench.DropAsync(("ae-revised.csv", Months("2026-05", 20, _ => "2,3,")));
        await bench.DropAsync(("ae-v3.csv", Months("2026-05", 20, _ => "3,4,")));

        Assert.EndsWith("It counts as a scheduled revision.", await HistoryAsync(bench, "ae-revised.csv"), StringComparison.Ordinal);
        Assert.EndsWith("It counts as a correction.", await HistoryAsync(bench, "ae-v3.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_superseded_in_its_batch_says_by_which_bytes()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("two-v1.csv", Shares(1)), ("two-v2.csv", Shares(2)));

        var (superseded, by) = (await bench.RecordOfAsync("two-v1.csv"), await bench.RecordOfAsync("two-v2.csv"));
        Assert.Equal(IntakeOutcome.Superseded, superseded.Outcome);
        Assert.Equal(new FileReference("two-v2.csv", by.Sha256), superseded.SupersededBy);
        Assert.Empty(superseded.Slices);
        Assert.Null(by.SupersededBy);
    }

    private static async Task<string> HistoryAsync(IntakeFolder bench, string name) =>
        (await bench.RecordOfAsync(name)).Findings.Single(f => f.Code == "history-changed").Message;

    /// <summary>What is kept of the last of several files that are dropped one after another.</summary>
    private static async Task<SliceChange> OnlyAfterAsync(params (string Name, string Text)[] files)
    {
        using var bench = await BenchAsync();
        foreach (var file in files)
        {
            await bench.DropAsync(file);
        }

        return Assert.Single((await bench.RecordOfAsync(files[^1].Name)).Slices);
    }

    private static async Task<IntakeFolder> BenchAsync()
    {
        var bench = new IntakeFolder();
        await bench.DropAsync(("register.csv", Register(20)));
        return bench;
    }

    private static string Shares(int trusts) => Values(Q4, "OF0013", "%", trusts, i => 70 + i);
}
