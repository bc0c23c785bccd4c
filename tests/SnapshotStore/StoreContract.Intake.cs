using System.Text;
using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Files_are_numbered_in_order_and_kept_over_a_restart()
    {
        var store = Open().Intake;
        var finding = new Finding("number-malformed", FindingSeverity.Error, "“12,5” is not a number.") { Line = 3, Raw = "12,5" };
        var first = await store.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted), Token);
        var second = await store.RecordAsync(Drafts.File("b", IntakeOutcome.Rejected) with { Findings = [finding], Feed = null }, Token);

        var files = await Open().Intake.AllAsync(Token);

        Assert.Equal([1L, 2L], files.Select(f => f.Number));
        Assert.Equal(Text(new[] { first, second }), Text(files));
        Assert.Equal(finding, Assert.Single(files[1].Findings));
    }

    [Fact]
    public async Task Files_that_are_recorded_at_once_get_numbers_without_gaps()
    {
        var files = await RaceAsync(20, i => Open().Intake.RecordAsync(Drafts.File($"{i}", IntakeOutcome.Accepted), Token));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), files.Select(f => f.Number).Order());
    }

    [Fact]
    public async Task A_file_stays_incomplete_until_it_is_marked_as_completed()
    {
        var store = Open().Intake;
        await store.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted), Token);
        await store.RecordAsync(Drafts.File("b", IntakeOutcome.Rejected), Token);

        await store.CompleteAsync(1, Token);
        await store.CompleteAsync(1, Token);

        Assert.Equal([2L], (await Open().Intake.IncompleteAsync(Token)).Select(f => f.Number));
        Assert.Equal([true, false], (await store.AllAsync(Token)).Select(f => f.Completed));
    }

    [Fact]
    public async Task Only_an_accepted_file_is_found_by_its_bytes()
    {
        var store = Open().Intake;
        await store.RecordAsync(Drafts.File("a", IntakeOutcome.Rejected), Token);
        Assert.Null(await store.FindAcceptedAsync("a", Token));

        await store.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted), Token);
        await store.RecordAsync(Drafts.File("a", IntakeOutcome.Duplicate) with { Other = 2 }, Token);

        Assert.Equal(2, (await store.FindAcceptedAsync("a", Token))!.Number);
        Assert.Null(await store.FindAcceptedAsync("b", Token));
    }

    [Fact]
    public async Task How_far_quarters_are_committed_is_what_was_noted_last()
    {
        Assert.Null(await Open().Intake.CommittedAsync(Token));

        await Open().Intake.SetCommittedAsync(new CommittedFiles(7, "one"), Token);
        await Open().Intake.SetCommittedAsync(new CommittedFiles(3, "two"), Token);

        Assert.Equal(new CommittedFiles(3, "two"), await Open().Intake.CommittedAsync(Token));
    }

    private static string Text<T>(T value) => Encoding.UTF8.GetString(CanonicalJson.Serialize(value));
}
