using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Copying;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>Copies from SQLite to the store under test and back.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task A_copy_of_a_store_and_a_copy_back_are_equal_in_everything()
    {
        var (original, back) = (Files.Open("original", Clock), new CopiedTime());
        await FillAsync(original);

        var there = await CopyAsync(original, "store");
        var here = await new StoreCopy(Open().Store, Files.Open("back", back), back).RunAsync(Token);

        Assert.Equal(await original.StateDigestAsync(Token), there.Digest);
        Assert.Equal(there.Digest, here.Digest);
        Assert.Equal((5, 5, 2), (there.Commits, there.Copied, there.Files));
        foreach (var copy in (IPipelineStore[])[Open().Store, Files.Open("back", Clock)])
        {
            Assert.Equal(Text(await original.CommitsAsync(0, 100, Token)), Text(await copy.CommitsAsync(0, 100, Token)));
            Assert.Equal(await original.ReadAsync(0, 100, Token), await copy.ReadAsync(0, 100, Token));
            Assert.Equal(Text(await original.AllAsync(Token)), Text(await copy.AllAsync(Token)));
            Assert.Equal(await original.UnconsumedAsync(Token), await copy.UnconsumedAsync(Token));
            Assert.Equal(["again", "exchange"], await copy.TargetsAsync(Token));
            Assert.Equal(new RelayPosition(2, 1), await copy.PositionAsync("again", Token));
            Assert.Equal(new RelayPosition(3, 0), await copy.PositionAsync("exchange", Token));
            Assert.Equal(await original.AuditAsync(0, 100, Token), await copy.AuditAsync(0, 100, Token));
            Assert.Equal(2, (await copy.AuditAsync(0, 100, Token)).Count);
        }
    }

    [Fact]
    public async Task A_copy_that_was_cut_off_is_completed_by_the_next()
    {
        var original = Files.Open("original", Clock);
        await FillAsync(original);
        var lost = (await original.CommitsAsync(3, 1, Token))[0].Parts[0].Sha256;
        Files.Execute("original", $"UPDATE part SET sha256 = 'lost' WHERE sha256 = '{lost}'");
        await Assert.ThrowsAsync<InvalidDataException>(() => CopyAsync(original, "store"));
        Assert.Equal(3, (await Open().Snapshots.CommitsAsync(0, 100, Token)).Count);
        Files.Execute("original", $"UPDATE part SET sha256 = '{lost}' WHERE sha256 = 'lost'");

        var completed = await CopyAsync(original, "store");
        var again = await CopyAsync(original, "store");

        Assert.Equal(2, completed.Copied);
        Assert.Equal(completed with { Copied = 0 }, again);
    }

    [Fact]
    public async Task A_store_that_holds_something_else_is_not_copied_into()
    {
        var original = Files.Open("original", Clock);
        await FillAsync(original);
        await CommittedAsync(Open().Snapshots, Drafts.Of("something else"), 0);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => CopyAsync(original, "store"));

        Assert.Contains("Commit 1 is another one", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await Open().Snapshots.CommitsAsync(0, 100, Token));
    }

    [Fact]
    public async Task A_store_with_another_audit_log_is_not_copied_into()
    {
        var original = Files.Open("original", Clock);
        await FillAsync(original);
        await Open().Audit.AppendAsync(Done("decide"), Token);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => CopyAsync(original, "store"));

        Assert.Contains("Audit record 1 is another one", refusal.Message, StringComparison.Ordinal);
    }

    private Task<CopyResult> CopyAsync(IPipelineStore source, string target)
    {
        var time = new CopiedTime();
        return new StoreCopy(source, Open(target, time).Store, time).RunAsync(Token);
    }

    private async Task FillAsync(IPipelineStore store)
    {
        var quarter = Drafts.TwentyQuarters[0];
        var finding = new Finding("number-malformed", FindingSeverity.Error, "“12,5” is not a number.") { Line = 3 };
        await store.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted) with { TraceParent = Trace }, Token);
        await store.RecordAsync(Drafts.File("b", IntakeOutcome.Rejected) with { Findings = [finding] }, Token);
        await store.CompleteAsync(1, Token);
        Clock.Now = Noon.AddTicks(1);
        await CommittedAsync(store, Drafts.Of("A").Sending("a", "b", "c") with { TraceParent = Trace }, 0);
        Clock.Now = Noon.AddTicks(-1);
        await CommittedAsync(store, Drafts.Of(Scores, "S") with { Consumed = Drafts.Message("a/1").Id, IsFinal = false }, 0);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Lane = Lane.Replay }, "A"), 0);
        await CommittedAsync(store, Drafts.Publication(quarter, "RJ1", "RJ2", "RJ1") with { TraceParent = Trace }, 0);
        Clock.Now = Noon.AddDays(1).AddTicks(12345678);
        await CommittedAsync(store, Drafts.Publication(quarter) with { Upstream = [] }, 1);
        await store.RecordConsumptionAsync(Drafts.Message("b/1").Id, Token);
        await store.AdvanceAsync("exchange", Start, 3, Token);
        await store.ResetAsync("again", Token);
        await store.AdvanceAsync("again", new RelayPosition(0, 1), 2, Token);
        await store.AppendAsync(Done("promote"), Token);
        Clock.Now = Noon.AddDays(2);
        await store.AppendAsync(Done("finalise"), Token);
    }
}
