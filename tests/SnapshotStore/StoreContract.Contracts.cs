using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    private const int Later = EngineContracts.Current + 1;

    [Fact]
    public async Task What_a_newer_build_has_committed_is_refused_in_a_sentence_by_whoever_reads_it()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Of("B") with { Contract = Later }, 1);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => store.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.Snapshots.FindAsync(Drafts.Inputs, 2, Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.Snapshots.CommitsAsync(0, 10, Token));

        Assert.Contains($"engine contract {Later}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("A newer NofPipeline has written it", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await store.Snapshots.FindAsync(Drafts.Inputs, 1, Token));
    }

    [Fact]
    public async Task A_store_that_a_newer_build_has_committed_to_is_refused_when_it_is_opened()
    {
        await CommittedAsync(Open().Snapshots, Drafts.Of("A") with { Contract = Later }, 0);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Open().Snapshots.FindAsync(Drafts.Inputs, 2, Token));

        Assert.Contains($"engine contract {Later}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contract_is_part_of_the_identity() =>
        Assert.NotEqual(SnapshotIdentity.Of(Drafts.Of("A")), SnapshotIdentity.Of(Drafts.Of("A") with { Contract = Later }));

    [Fact]
    public async Task Heads_say_of_every_series_what_its_current_version_was_made_of()
    {
        var store = Open();
        var one = await CommittedAsync(store.Snapshots, Drafts.Of("A"), 0);
        var other = await CommittedAsync(store.Snapshots, Drafts.Of(Drafts.Inputs with { Quarter = Drafts.TwentyQuarters[0] }, "B") with { IsFinal = false }, 0);
        await CommittedAsync(store.Snapshots, Drafts.Of(Drafts.Inputs with { Lane = Lane.Replay }, "A"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Of(Scores, "S"), 0);
        var two = await CommittedAsync(store.Snapshots, Drafts.Of("C") with { Upstream = [other.Id, one.Id] }, 1);

        var heads = await Open().Snapshots.HeadsAsync(SnapshotStage.Inputs, Lane.Live, Token);

        Assert.Equal([other.Id, two.Id], heads.Select(h => h.Id));
        Assert.Equal([1, 2], heads.Select(h => h.Version));
        Assert.Equal([false, true], heads.Select(h => h.IsFinal));
        Assert.Equal([other.Id, one.Id], heads[1].Upstream);
        Assert.Equal((two.Series, other.Series), (heads[1].Series, heads[0].Series));
    }

    [Fact]
    public async Task The_latest_event_about_an_organisation_is_that_of_the_latest_quarter_up_to_the_one_that_is_asked_for()
    {
        var store = Open();
        var (q1, q2, q3) = (Drafts.TwentyQuarters[0], Drafts.TwentyQuarters[1], Drafts.TwentyQuarters[2]);
        await CommittedAsync(store.Snapshots, Drafts.Publication(q1, "RJ1", "RJ2"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Publication(q3, "RJ1"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Publication(q1, "RJ1"), 1);

        Assert.Equal(4, (await store.Events.LatestAsync("RJ1", q1, Token))!.Sequence);
        Assert.Equal(4, (await store.Events.LatestAsync("RJ1", q2, Token))!.Sequence);
        Assert.Equal(3, (await store.Events.LatestAsync("RJ1", q3, Token))!.Sequence);
        Assert.Equal(2, (await store.Events.LatestAsync("RJ2", q3, Token))!.Sequence);
        Assert.Null(await store.Events.LatestAsync("RJ3", q3, Token));
    }
}
