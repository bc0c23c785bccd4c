using System.Text;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_commit_returns_the_header_that_is_then_found_in_every_way()
    {
        var store = Open().Snapshots;
        var draft = Drafts.Of("one").Sending("a", "b") with { Consumed = NameBasedGuid.Of("consumed") };

        var header = await CommittedAsync(store, draft, 0);

        Assert.Equal((1, SnapshotIdentity.Of(draft), Noon), (header.Version, header.Id, header.CommittedAt));
        Assert.Equal(header.Id, SnapshotIdentity.Of(header));
        AssertSame(header, await store.CurrentAsync(Drafts.Inputs, Token));
        AssertSame(header, await store.FindAsync(Drafts.Inputs, 1, Token));
        AssertSame(header, await store.FindAsync(header.Id, Token));
        AssertSame(header, Assert.Single(await store.CurrentAsync(SnapshotStage.Inputs, Lane.Live, Token)));
    }

    [Fact]
    public async Task An_empty_store_has_nothing()
    {
        var store = Open();

        Assert.Null(await store.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        Assert.Null(await store.Snapshots.FindAsync(Drafts.Inputs, 1, Token));
        Assert.Null(await store.Snapshots.FindAsync(SnapshotIdentity.Of(Drafts.Of("one")), Token));
        Assert.Empty(await store.Snapshots.CurrentAsync(SnapshotStage.Inputs, Lane.Live, Token));
        Assert.Empty(await store.Outbox.UnconsumedAsync(Token));
        Assert.Empty(await store.Events.ReadAsync(0, 10, Token));
        Assert.Empty(await store.Intake.AllAsync(Token));
    }

    [Fact]
    public async Task Of_twenty_racers_for_the_same_version_exactly_one_wins_and_the_others_get_null()
    {
        var store = Open();

        var headers = await RaceAsync(20, i => store.Snapshots.CommitAsync(Drafts.Of($"racer {i}").Sending($"racer {i}"), 0, Token));

        var winner = Assert.Single(headers, h => h is not null);
        AssertSame(winner, await store.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        Assert.Equal(winner!.Outbox, await store.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task Of_twenty_racers_on_twenty_store_objects_exactly_one_wins()
    {
        var headers = await RaceAsync(20, i => Open().Snapshots.CommitAsync(Drafts.Of($"racer {i}"), 0, Token));

        Assert.Single(headers, h => h is not null);
    }

    [Fact]
    public async Task Twenty_racers_that_decide_anew_after_each_conflict_make_versions_one_to_twenty()
    {
        var store = Open().Snapshots;

        var headers = await RaceAsync(20, i => CommitOnTopAsync(store, Drafts.Of($"racer {i}")));

        Assert.Equal(Enumerable.Range(1, 20), headers.Select(h => h.Version).Order());
        Assert.Equal(20, (await store.CurrentAsync(Drafts.Inputs, Token))!.Version);
    }

    [Fact]
    public async Task A_commit_that_is_repeated_conflicts_and_changes_nothing()
    {
        var store = Open();
        var draft = Drafts.Of("one").Sending("a");
        var first = await CommittedAsync(store.Snapshots, draft, 0);
        var before = await store.Snapshots.StateDigestAsync(Token);

        Assert.Null(await store.Snapshots.CommitAsync(draft, 0, Token));

        AssertSame(first, await store.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        Assert.Equal(before, await store.Snapshots.StateDigestAsync(Token));
        Assert.Single(await store.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task A_commit_on_top_of_a_version_that_does_not_exist_yet_conflicts()
    {
        var store = Open().Snapshots;

        Assert.Null(await store.CommitAsync(Drafts.Of("one"), 1, Token));
        Assert.Null(await store.CurrentAsync(Drafts.Inputs, Token));
    }

    [Fact]
    public async Task Content_that_comes_back_is_a_new_version_with_the_old_id()
    {
        var store = Open().Snapshots;

        var a1 = await CommittedAsync(store, Drafts.Of("A"), 0);
        var b = await CommittedAsync(store, Drafts.Of("B"), 1);
        var a3 = await CommittedAsync(store, Drafts.Of("A"), 2);

        Assert.Equal([1, 2, 3], new[] { a1.Version, b.Version, a3.Version });
        Assert.Equal(a1.Id, a3.Id);
        Assert.NotEqual(a1.Id, b.Id);
        Assert.Equal(1, (await store.FindAsync(a1.Id, Token))!.Version);
        Assert.Equal(3, (await store.CurrentAsync(Drafts.Inputs, Token))!.Version);
    }

    [Fact]
    public async Task Series_count_their_versions_independently()
    {
        var store = Open().Snapshots;
        SnapshotSeries[] others =
        [
            Drafts.Inputs with { Lane = Lane.Replay },
            Drafts.Inputs with { Lane = Lane.Shadow },
            Drafts.Inputs with { Method = "nof-2026-27" },
            Drafts.Inputs with { Quarter = Quarter.Parse("2025-26Q3") },
            Drafts.Inputs.Of(SnapshotStage.PublishedResults),
        ];
        await CommittedAsync(store, Drafts.Of("A"), 0);
        await CommittedAsync(store, Drafts.Of("B"), 1);

        foreach (var series in others)
        {
            Assert.Equal(1, (await CommittedAsync(store, Drafts.Of(series, "A"), 0)).Version);
        }

        Assert.Equal(2, (await store.CurrentAsync(Drafts.Inputs, Token))!.Version);
    }

    [Fact]
    public async Task The_current_headers_of_a_stage_come_by_quarter_and_method_and_from_its_lane_only()
    {
        var store = Open().Snapshots;
        var (q3, q4) = (Quarter.Parse("2025-26Q3"), Quarter.Parse("2025-26Q4"));
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Quarter = q4, Method = "nof-2026-27" }, "x"), 0);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Quarter = q4 }, "x"), 0);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Quarter = q4 }, "y"), 1);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Quarter = q3 }, "x"), 0);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Lane = Lane.Replay }, "x"), 0);
        await CommittedAsync(store, Drafts.Of(Drafts.Inputs.Of(SnapshotStage.Scores), "x"), 0);

        var current = await store.CurrentAsync(SnapshotStage.Inputs, Lane.Live, Token);

        Assert.Equal(
            [(q3, "nof-2025-26", 1), (q4, "nof-2025-26", 2), (q4, "nof-2026-27", 1)],
            current.Select(h => (h.Series.Quarter, h.Series.Method, h.Version)));
    }

    [Fact]
    public async Task Parts_and_lineage_are_read_back_as_they_were_written()
    {
        var store = Open().Snapshots;
        var header = await CommittedAsync(store, Drafts.Of("one"), 0);

        Assert.Equal(["RJ1", "national"], header.Parts.Select(p => p.Key));
        Assert.Equal("one", await TextAsync(store, header.Parts[0]));
        Assert.Equal("lineage of one", await TextAsync(store, Assert.Single(header.Lineage)));
    }

    [Fact]
    public async Task A_part_that_is_damaged_or_absent_is_never_returned()
    {
        var store = Open().Snapshots;
        var header = await CommittedAsync(store, Drafts.Of("one"), 0);
        await DamageAsync(header.Parts[0]);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadPartAsync(header.Parts[0], Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadPartAsync(Drafts.Part("RJ1", "never written").Reference, Token));
    }

    [Fact]
    public async Task A_crash_between_the_parts_and_the_header_leaves_nothing_to_see_and_the_commit_can_be_repeated()
    {
        var store = Open();
        var empty = await store.Snapshots.StateDigestAsync(Token);
        // The messages are made when the parts are in and the header is not.
        var crashing = Drafts.Of("one") with { Outbox = (_, _) => throw new TimeoutException("power failure") };

        await Assert.ThrowsAsync<TimeoutException>(() => store.Snapshots.CommitAsync(crashing, 0, Token));

        Assert.Equal("one", await TextAsync(store.Snapshots, crashing.Parts[0].Reference));
        var restarted = Open();
        Assert.Null(await restarted.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        Assert.Null(await restarted.Snapshots.FindAsync(SnapshotIdentity.Of(crashing), Token));
        Assert.Empty(await restarted.Outbox.UnconsumedAsync(Token));
        Assert.Equal(empty, await restarted.Snapshots.StateDigestAsync(Token));
        Assert.Equal(1, (await CommittedAsync(restarted.Snapshots, Drafts.Of("one").Sending("a"), 0)).Version);
        Assert.Single(await restarted.Outbox.UnconsumedAsync(Token));
    }

    [Fact]
    public async Task Two_store_objects_on_the_same_data_see_each_others_commits()
    {
        var (one, other) = (Open(), Open());

        var first = await CommittedAsync(one.Snapshots, Drafts.Of("A"), 0);
        AssertSame(first, await other.Snapshots.CurrentAsync(Drafts.Inputs, Token));
        var second = await CommittedAsync(other.Snapshots, Drafts.Of("B"), 1);
        Assert.Null(await one.Snapshots.CommitAsync(Drafts.Of("C"), 1, Token));

        AssertSame(second, await one.Snapshots.CurrentAsync(Drafts.Inputs, Token));
    }

    private protected static void AssertSame(SnapshotHeader? expected, SnapshotHeader? actual) =>
        Assert.Equal(
            Encoding.UTF8.GetString(CanonicalJson.Serialize(expected)),
            Encoding.UTF8.GetString(CanonicalJson.Serialize(actual)));

    private static async Task<string> TextAsync(ISnapshotStore store, PartReference part) =>
        Encoding.UTF8.GetString((await store.ReadPartAsync(part, Token)).Span);
}
