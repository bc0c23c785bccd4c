using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    private protected static readonly SnapshotSeries Scores = Drafts.Inputs.Of(SnapshotStage.Scores);

    [Fact]
    public async Task Messages_wait_in_the_order_of_their_commits_also_after_a_restart()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("x", "a"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Of("B").Sending("m"), 1);

        Assert.Equal(
            [Drafts.Message("x/1"), Drafts.Message("a/1"), Drafts.Message("m/2")],
            await Open().Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task A_message_is_consumed_by_the_commit_that_names_it()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a", "b"), 0);

        await CommittedAsync(
            store.Snapshots, Drafts.Of(Scores, "scores").Sending("scored") with { Consumed = Drafts.Message("a/1").Id }, 0);

        Assert.Equal([Drafts.Message("b/1"), Drafts.Message("scored/1")], await store.Outbox.UnconsumedAsync(Token));
        Assert.Equal([Drafts.Message("b/1"), Drafts.Message("scored/1")], await Open().Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task A_message_is_not_consumed_by_a_commit_that_conflicts()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Of(Scores, "scores"), 0);

        Assert.Null(await store.Snapshots.CommitAsync(Drafts.Of(Scores, "late") with { Consumed = Drafts.Message("a/1").Id }, 0, Token));

        Assert.Single(await store.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task A_message_is_consumed_by_a_receipt_and_a_second_receipt_or_commit_does_no_harm()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a", "b"), 0);
        var id = Drafts.Message("a/1").Id;

        await store.Outbox.RecordConsumptionAsync(id, Token);
        await store.Outbox.RecordConsumptionAsync(id, Token);
        await CommittedAsync(store.Snapshots, Drafts.Of(Scores, "scores") with { Consumed = id }, 0);
        await CommittedAsync(store.Snapshots, Drafts.Of(Scores, "again") with { Consumed = id }, 1);

        Assert.Equal([Drafts.Message("b/1")], await Open().Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task Twenty_receipts_for_one_message_at_once_do_no_harm()
    {
        var store = Open();
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a"), 0);

        await RaceAsync(20, async _ =>
        {
            await Open().Outbox.RecordConsumptionAsync(Drafts.Message("a/1").Id, Token);
            return true;
        });

        Assert.Empty(await store.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task A_message_that_was_consumed_stays_consumed_when_it_is_sent_again_under_the_same_id()
    {
        var store = Open();
        var id = NameBasedGuid.Of("known before it is sent");
        await store.Outbox.RecordConsumptionAsync(id, Token);

        await CommittedAsync(
            store.Snapshots, Drafts.Of("A") with { Outbox = (_, _) => [Drafts.Message("known before it is sent")] }, 0);

        Assert.Empty(await store.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task Messages_are_made_with_the_id_and_version_that_the_commit_gets()
    {
        var store = Open().Snapshots;
        await CommittedAsync(store, Drafts.Of("A"), 0);

        var header = await CommittedAsync(
            store, Drafts.Of("B") with { Outbox = (id, version) => [Drafts.Message($"{id}/{version}")] }, 1);

        Assert.Equal([Drafts.Message($"{header.Id}/2")], header.Outbox);
    }
}
