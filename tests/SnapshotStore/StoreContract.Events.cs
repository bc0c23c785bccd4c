using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Twenty_publications_at_once_are_numbered_without_gaps_and_so_are_their_events()
    {
        var headers = await RaceAsync(
            20, i => CommitOnTopAsync(Open().Snapshots, Drafts.Publication(Drafts.TwentyQuarters[i], "RJ1", $"R{i:00}", "RJ2", "RJ1")));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), headers.Select(h => h.Feed!.Publication).Order());
        var events = await Open().Events.ReadAsync(0, 1000, Token);
        Assert.Equal(Enumerable.Range(1, 80).Select(n => (long)n), events.Select(e => e.Sequence));
        Assert.Equal(headers.OrderBy(h => h.Feed!.Publication).SelectMany(h => h.Feed!.Events), events);
        Assert.All(
            events.GroupBy(e => e.Event.Subject),
            subject => Assert.Equal(
                Enumerable.Range(1, subject.Count()).Select(n => (long)n), subject.Select(e => e.SubjectSequence)));
    }

    [Fact]
    public async Task Events_are_read_from_any_place_on_and_also_after_a_restart()
    {
        var store = Open();
        var (q1, q2) = (Drafts.TwentyQuarters[0], Drafts.TwentyQuarters[1]);
        Assert.Equal(0, await store.Events.LastSequenceAsync(Token));
        await CommittedAsync(store.Snapshots, Drafts.Publication(q1, "RJ1", "RJ2"), 0);
        await CommittedAsync(store.Snapshots, Drafts.Publication(q2, "RJ1"), 0);

        var reopened = Open().Events;

        Assert.Equal(3, await reopened.LastSequenceAsync(Token));
        Assert.Equal([2L, 3L], (await reopened.ReadAsync(1, 10, Token)).Select(e => e.Sequence));
        Assert.Equal([1L], (await reopened.ReadAsync(0, 1, Token)).Select(e => e.Sequence));
        Assert.Empty(await reopened.ReadAsync(3, 10, Token));
        Assert.Empty(await reopened.ReadAsync(0, 0, Token));
        var last = Assert.Single(await reopened.OfQuarterAsync(q2, Token));
        Assert.Equal((3L, 2L, 2L, Noon, Drafts.Event(q2, "RJ1")), (last.Sequence, last.SubjectSequence, last.Publication, last.Time, last.Event));
        Assert.Equal(2, (await reopened.OfQuarterAsync(q1, Token)).Count);
        Assert.Empty(await reopened.OfQuarterAsync(Drafts.TwentyQuarters[9], Token));
    }

    [Fact]
    public async Task A_publication_without_events_takes_its_number_all_the_same()
    {
        var store = Open().Snapshots;

        var quiet = await CommittedAsync(store, Drafts.Publication(Drafts.TwentyQuarters[0]), 0);
        var next = await CommittedAsync(store, Drafts.Publication(Drafts.TwentyQuarters[1], "RJ1"), 0);

        Assert.Equal((1L, 0), (quiet.Feed!.Publication, quiet.Feed.Events.Count));
        Assert.Equal((2L, 1L), (next.Feed!.Publication, next.Feed.Events[0].Sequence));
    }

    [Fact]
    public async Task A_publication_that_conflicts_leaves_no_gap_in_the_feed()
    {
        var store = Open().Snapshots;
        var quarter = Drafts.TwentyQuarters[0];
        await CommittedAsync(store, Drafts.Publication(quarter, "RJ1"), 0);

        Assert.Null(await store.CommitAsync(Drafts.Publication(quarter, "RJ1"), 0, Token));
        var next = await CommittedAsync(store, Drafts.Publication(quarter, "RJ1"), 1);

        Assert.Equal((2L, 2L, 2L), (next.Feed!.Publication, next.Feed.Events[0].Sequence, next.Feed.Events[0].SubjectSequence));
    }

    [Fact]
    public async Task Nothing_but_a_live_publication_may_add_to_the_feed()
    {
        var store = Open();
        var publication = Drafts.Publication(Quarter.Parse("2025-26Q4"), "RJ1");

        foreach (var series in new[] { publication.Series with { Lane = Lane.Replay }, publication.Series with { Lane = Lane.Shadow }, Scores })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.Snapshots.CommitAsync(publication with { Series = series }, 0, Token));
        }

        Assert.Empty(await store.Events.ReadAsync(0, 10, Token));
    }
}
