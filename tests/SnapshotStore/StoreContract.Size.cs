using System.Globalization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stores;

namespace NofPipeline.SnapshotStore.Tests;

public abstract partial class StoreContract
{
    /// <summary>So many that a search that looks at every snapshot would be noticed; <c>NOF_TEST_SNAPSHOTS</c> asks for more.</summary>
    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("NOF_TEST_SNAPSHOTS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Of_many_snapshots_each_is_found()
    {
        const int Series = 20;
        var store = Open();
        for (var i = 0; i < Many; i++)
        {
            var series = Drafts.Inputs with { Quarter = Drafts.TwentyQuarters[i % Series] };
            await CommittedAsync(store.Snapshots, Drafts.Of(series, $"{i}").Sending($"message {i}") with { Consumed = Drafts.Message($"message {i - Series}/{i / Series}").Id }, i / Series);
        }

        var again = Open();
        var current = await again.Snapshots.CurrentAsync(SnapshotStage.Inputs, Lane.Live, Token);
        Assert.Equal(Drafts.TwentyQuarters.Select(q => (q, Many / Series)), current.Select(h => (h.Series.Quarter, h.Version)));
        var middle = await again.Snapshots.FindAsync(Drafts.Inputs with { Quarter = Drafts.TwentyQuarters[7] }, Many / Series / 2, Token);
        AssertSame(middle, await again.Snapshots.FindAsync(middle!.Id, Token));
        AssertSame(current[^1], Assert.Single(await again.Snapshots.CommitsAsync(Many - 1, 10, Token)));
        Assert.Equal(Series, (await again.Outbox.UnconsumedAsync(Token)).Count);
        Assert.Equal(await store.Snapshots.StateDigestAsync(Token), await again.Snapshots.StateDigestAsync(Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_part_that_is_too_large_is_refused_in_words_and_nothing_is_written(bool isLineage)
    {
        var store = Open().Snapshots;
        var large = new SnapshotPart("RJ1", new byte[SnapshotCommit.MostPartBytes + 1]);
        var draft = isLineage ? Drafts.Of("small") with { Lineage = [large] } : Drafts.Of("small") with { Parts = [Drafts.Part("AAA", "small"), large] };

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => store.CommitAsync(draft, 0, Token));

        Assert.StartsWith("Part 'RJ1' of inputs 2025-26Q4 has 15,000,001 bytes, but a part may have 15,000,000 at most", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await store.CurrentAsync(Drafts.Inputs, Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadPartAsync(draft.Parts[0].Reference, Token));
    }

    [Fact]
    public async Task A_part_that_is_just_small_enough_is_kept()
    {
        var store = Open().Snapshots;
        var large = new SnapshotPart("RJ1", new byte[SnapshotCommit.MostPartBytes]);

        var header = await CommittedAsync(store, Drafts.Of("small") with { Parts = [Drafts.Part("AAA", "small"), large] }, 0);

        Assert.True((await store.ReadPartAsync(header.Parts[1], Token)).Span.SequenceEqual(large.Content.Span));
    }

    /// <summary>That is, one for so many organisations; the reader of the register refuses a file long before.</summary>
    [Fact]
    public async Task A_header_that_is_too_large_is_refused_in_words_and_nothing_is_committed()
    {
        const int BytesOfPart = 100;
        var store = Open().Snapshots;
        SnapshotDraft Large(int bytes) => Drafts.Of("small") with { Parts = [.. Enumerable.Range(0, bytes / BytesOfPart).Select(i => Drafts.Part($"{i:000000}", "A"))] };

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => store.CommitAsync(Large(SnapshotCommit.MostHeaderBytes), 0, Token));
        Assert.StartsWith("The header of inputs 2025-26Q4 has 12,", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("but a header may have 12,000,000 at most: nothing was committed. Look for far too many organisations in the register.", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await store.CurrentAsync(Drafts.Inputs, Token));

        var header = await CommittedAsync(store, Large(SnapshotCommit.MostHeaderBytes * 9 / 10), 0);
        AssertSame(header, await store.CurrentAsync(Drafts.Inputs, Token));
    }

    [Fact]
    public async Task Commits_are_read_in_their_order_from_any_place_on()
    {
        var store = Open().Snapshots;
        Assert.Empty(await store.CommitsAsync(0, 10, Token));
        var one = await CommittedAsync(store, Drafts.Of(Drafts.Inputs with { Quarter = Quarter.Parse("2026-27Q1") }, "one"), 0);
        var two = await CommittedAsync(store, Drafts.Of("two"), 0);
        var three = await CommittedAsync(store, Drafts.Of("three"), 1);

        Assert.Equal(Text(new[] { one, two, three }), Text(await store.CommitsAsync(0, 10, Token)));
        Assert.Equal(Text(new[] { two }), Text(await store.CommitsAsync(1, 1, Token)));
        Assert.Empty(await store.CommitsAsync(0, 0, Token));
        Assert.Empty(await store.CommitsAsync(3, 10, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.CommitsAsync(0, -1, Token));
    }
}
