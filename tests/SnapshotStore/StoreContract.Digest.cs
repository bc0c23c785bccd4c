using NofPipeline.Snapshots.Intake;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Equal_histories_have_equal_digests_whatever_the_clock_says()
    {
        var one = Open("one", new SettableTime(Noon));
        var other = Open("other", new SettableTime(Noon.AddYears(1)));

        await LiveThroughAsync(one, Noon);
        await LiveThroughAsync(other, Noon.AddYears(1));

        Assert.Equal(await one.Snapshots.StateDigestAsync(Token), await other.Snapshots.StateDigestAsync(Token));
    }

    [Fact]
    public async Task Every_difference_that_outsiders_can_see_changes_the_digest()
    {
        var store = Open();
        var digests = new List<string> { await store.Snapshots.StateDigestAsync(Token) };
        await LiveThroughAsync(store, Noon);
        digests.Add(await store.Snapshots.StateDigestAsync(Token));
        await CommittedAsync(store.Snapshots, Drafts.Of("C"), 2);
        digests.Add(await store.Snapshots.StateDigestAsync(Token));
        await CommittedAsync(store.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[1]), 0);
        digests.Add(await store.Snapshots.StateDigestAsync(Token));
        await store.Intake.RecordAsync(Drafts.File("b", IntakeOutcome.Rejected), Token);
        digests.Add(await store.Snapshots.StateDigestAsync(Token));

        Assert.Equal(digests.Count, digests.Distinct().Count());
        Assert.All(digests, digest => Assert.Matches("^[0-9a-f]{64}$", digest));
    }

    [Fact]
    public async Task The_order_in_which_different_series_were_committed_does_not_change_the_digest()
    {
        var (one, other) = (Open("one", Clock), Open("other", Clock));

        await CommittedAsync(one.Snapshots, Drafts.Of("A"), 0);
        await CommittedAsync(one.Snapshots, Drafts.Of(Scores, "B"), 0);
        await CommittedAsync(other.Snapshots, Drafts.Of(Scores, "B"), 0);
        await CommittedAsync(other.Snapshots, Drafts.Of("A"), 0);

        Assert.Equal(await one.Snapshots.StateDigestAsync(Token), await other.Snapshots.StateDigestAsync(Token));
    }

    private protected static async Task LiveThroughAsync(StoreUnderTest store, DateTimeOffset now)
    {
        await store.Intake.RecordAsync(Drafts.File("a", IntakeOutcome.Accepted) with { ReceivedAt = now }, Token);
        await CommittedAsync(store.Snapshots, Drafts.Of("A").Sending("a"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Of("B"), 1);
        await CommittedAsync(store.Snapshots, Drafts.Publication(Drafts.TwentyQuarters[0], "RJ1", "RJ2"), 0);
    }
}
