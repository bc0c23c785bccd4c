using NofPipeline.Contracts;
using NofPipeline.Contracts.Events;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Snapshots;

namespace NofPipeline.Publishing.Tests.Quarters;

/// <summary>The publishing stage over an SQLite store: what is published when, and what becomes of the messages that asked for it.</summary>
public sealed class A_quarter_is_published : IDisposable
{
    private readonly SegmentedStore place = new();

    private static CancellationToken Token => SegmentedStore.Token;

    [Fact]
    public async Task With_its_bundle_and_its_events_in_one_commit_and_later_quarters_are_asked()
    {
        var message = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3));

        await place.PublishAsync(message);

        var publication = await PublicationAsync(SegmentedStore.Q3);
        Assert.Equal((1, true), (publication.Version, publication.IsFinal));
        Assert.Equal([message.SnapshotId], publication.Upstream.Select(id => id.Value));
        Assert.Equal(message.MessageId, publication.Consumed);
        Assert.Contains(publication.Parts, p => p.Key == "manifest.json");
        Assert.Equal(["2025-26Q3 uk.nof.quarter-published.v1"], (await place.Events.ReadAsync(0, 100, Token)).Select(e => $"{e.Event.Subject} {e.Event.Type}"));

        // The next quarter is asked for even where nothing of it is known here.
        var asked = Assert.IsType<PublishQuarter>(StageMessages.Read(Assert.Single(await place.Outbox.UnconsumedAsync(Token))));
        Assert.Equal(("2025-26Q4", "nof-2025-26", "live"), (asked.Quarter, asked.Method, asked.Lane));
        await WokenAsync(place.Relay);
        await WokenAsync(place.Delivery);
    }

    [Fact]
    public async Task And_compared_with_the_quarter_before_as_that_is_published()
    {
        var first = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4));
        await place.PublishAsync(first);
        var second = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q4, "R0A", 1));
        await place.PublishAsync(second);

        var publication = await PublicationAsync(SegmentedStore.Q4);
        Assert.Equal([second.SnapshotId, first.SnapshotId], publication.Upstream.Select(id => id.Value));
        var events = await place.Events.OfQuarterAsync(SegmentedStore.Q4, Token);
        Assert.Contains(events, e => e.Event.Type == EventTypes.SegmentChanged);
        Assert.Equal(EventTypes.QuarterPublished, events[^1].Event.Type);
    }

    [Fact]
    public async Task Every_message_that_asks_for_the_quarter_is_consumed_and_no_other()
    {
        var early = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3));
        var late = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4));
        var other = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q4));
        Assert.Equal([early.MessageId, late.MessageId, other.MessageId], await place.WaitingAsync());

        await place.PublishAsync(early);

        var waiting = await place.WaitingAsync();
        Assert.DoesNotContain(early.MessageId, waiting);
        Assert.DoesNotContain(late.MessageId, waiting);
        Assert.Contains(other.MessageId, waiting);
        Assert.Equal([late.SnapshotId], (await PublicationAsync(SegmentedStore.Q3)).Upstream.Select(id => id.Value));
        Assert.Equal(1, (await PublicationAsync(SegmentedStore.Q3)).Version);
    }

    [Fact]
    public async Task A_message_that_comes_again_publishes_nothing_and_asks_for_nothing()
    {
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3)));
        var asked = await place.WaitingAsync();
        var again = new PublishQuarter { MessageId = Guid.NewGuid(), Quarter = "2025-26Q3", Method = "nof-2025-26", Lane = "live" };

        await place.PublishAsync(again);

        Assert.Equal(1, (await PublicationAsync(SegmentedStore.Q3)).Version);
        Assert.Equal(asked, await place.WaitingAsync());
        Assert.Single(await place.Events.ReadAsync(0, 100, Token));
    }

    [Fact]
    public async Task A_provisional_quarter_is_not_published_and_its_message_consumed()
    {
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3), isFinal: false));

        Assert.Null(await place.PublicationAsync(SegmentedStore.Q3));
        Assert.Empty(await place.WaitingAsync());
        await WokenAsync(place.Relay);
    }

    [Theory]
    [InlineData(Lane.Replay)]
    [InlineData(Lane.Shadow)]
    public async Task What_is_not_live_is_not_published(Lane lane)
    {
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3), lane: lane));

        Assert.Empty(await place.Store.CurrentAsync(SnapshotStage.Publication, lane, Token));
        Assert.Empty(await place.Store.CurrentAsync(SnapshotStage.Publication, Lane.Live, Token));
        Assert.Empty(await place.WaitingAsync());
    }

    [Fact]
    public async Task A_quarter_waits_for_an_earlier_one_that_is_under_way_and_keeps_its_message()
    {
        var earlier = await place.TakeInAsync(SegmentedStore.Small(SampleQuarters.Q3));
        var message = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q4));

        await place.PublishAsync(message);
        Assert.Null(await place.PublicationAsync(SegmentedStore.Q4));
        Assert.Equal([earlier.Outbox.Single().Id, message.MessageId], await place.WaitingAsync());

        // Its own publication asks for the later one, which takes what waited with it.
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3)));
        var asked = (await place.Outbox.UnconsumedAsync(Token)).Select(StageMessages.Read).OfType<PublishQuarter>().Single(m => m.Quarter == "2025-26Q4");
        await place.PublishAsync(asked);

        Assert.Equal(2, (await PublicationAsync(SegmentedStore.Q4)).Upstream.Count);
        Assert.DoesNotContain(message.MessageId, await place.WaitingAsync());
    }

    [Fact]
    public async Task An_earlier_quarter_that_is_provisional_is_not_waited_for()
    {
        await place.TakeInAsync(SegmentedStore.Small(SampleQuarters.Q3), isFinal: false);

        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q4)));

        Assert.Single((await PublicationAsync(SegmentedStore.Q4)).Upstream);
    }

    [Fact]
    public async Task Segments_of_inputs_that_newer_ones_replace_are_not_published()
    {
        var message = await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3));
        var newer = await place.TakeInAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4));

        await place.PublishAsync(message);

        Assert.Null(await place.PublicationAsync(SegmentedStore.Q3));
        Assert.Equal([newer.Outbox.Single().Id], await place.WaitingAsync());
    }

    [Fact]
    public async Task New_figures_make_a_new_version_and_later_quarters_are_asked_again()
    {
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3)));
        var before = await place.WaitingAsync();

        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4)));

        Assert.Equal(2, (await PublicationAsync(SegmentedStore.Q3)).Version);
        var asked = Assert.Single((await place.WaitingAsync()).Except(before));
        Assert.DoesNotContain(asked, before);
        Assert.Equal(2, (await place.Events.ReadAsync(0, 100, Token)).Count(e => e.Event.Type == EventTypes.QuarterPublished));
    }

    [Fact]
    public async Task A_correction_of_the_quarter_before_makes_a_new_version_although_its_own_figures_stay()
    {
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3)));
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q4)));
        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4)));
        var asked = (await place.Outbox.UnconsumedAsync(Token)).Select(StageMessages.Read).OfType<PublishQuarter>().First(m => m.Quarter == "2025-26Q4");

        await place.PublishAsync(asked);

        var publication = await PublicationAsync(SegmentedStore.Q4);
        Assert.Equal(2, publication.Version);
        Assert.Equal(
            (await place.Store.CurrentAsync(SegmentedStore.Series(SnapshotStage.Segments, SegmentedStore.Q3), Token))!.Id, publication.Upstream[1]);
    }

    [Fact]
    public async Task A_correction_tells_the_next_quarter_alone_which_passes_it_on_only_if_it_changes()
    {
        foreach (var quarter in new[] { SampleQuarters.Q3, SampleQuarters.Q4, SampleQuarters.Q1 })
        {
            await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(quarter)));
        }

        foreach (var message in await AskedAsync())
        {
            await place.PublishAsync(message);
        }

        Assert.Empty(await AskedAsync());

        await place.PublishAsync(await place.SegmentAsync(SegmentedStore.Small(SampleQuarters.Q3, "R0A", 4)));
        var next = Assert.Single(await AskedAsync());
        Assert.Equal("2025-26Q4", next.Quarter);

        // It is compared with other figures now: it changes, and passes it on.
        await place.PublishAsync(next);
        var last = Assert.Single(await AskedAsync());
        Assert.Equal("2026-27Q1", last.Quarter);

        // What it is compared with has the segments that it had: it stays as it is, and tells nobody.
        await place.PublishAsync(last);
        Assert.Equal(1, (await PublicationAsync(SampleQuarters.Q1.Inputs.Quarter)).Version);
        Assert.Empty(await AskedAsync());
    }

    public void Dispose() => place.Dispose();

    private async Task<IReadOnlyList<PublishQuarter>> AskedAsync() =>
        [.. (await place.Outbox.UnconsumedAsync(Token)).Select(StageMessages.Read).OfType<PublishQuarter>()];

    private async Task<SnapshotHeader> PublicationAsync(Domain.Calendar.Quarter quarter) => Assert.IsType<SnapshotHeader>(await place.PublicationAsync(quarter));

    /// <summary>A wait that nobody ends lasts longer than this test is willing to.</summary>
    private static Task WokenAsync(WakeSignal signal) => signal.WaitAsync(TimeSpan.FromHours(1), TimeProvider.System, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
}
