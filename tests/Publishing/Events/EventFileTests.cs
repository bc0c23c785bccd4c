using NofPipeline.Domain.Calendar;
using NofPipeline.Pipeline.Events;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Publishing.Tests.Events;

public sealed class EventFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;
    private Quarter quarter = Quarter.Parse("2025-26Q1");

    public EventFileTests() => store = SqliteStore.Open(folder.File("data/nof.db"), TimeProvider.System);

    private string FilePath => folder.File("out/events.jsonl");

    [Fact]
    public async Task The_file_has_every_event_once_in_the_order_of_the_feed()
    {
        await CommitAsync(3);
        var appended = await Target().CatchUpAsync(Cancel);
        await CommitAsync(2);
        await Target().CatchUpAsync(Cancel);

        Assert.Equal(3, appended);
        Assert.Equal(0, await Target().CatchUpAsync(Cancel));
        await AssertEqualsFeedAsync(5);
    }

    [Fact]
    public async Task A_torn_last_line_is_dropped_and_written_again()
    {
        await CommitAsync(3);
        await Target().CatchUpAsync(Cancel);
        var whole = await File.ReadAllBytesAsync(FilePath, Cancel);
        for (var length = 0; length < whole.Length; length += 61)
        {
            await File.WriteAllBytesAsync(FilePath, whole[..length], Cancel);

            await Target().CatchUpAsync(Cancel);

            Assert.Equal(whole, await File.ReadAllBytesAsync(FilePath, Cancel));
        }
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_any_line_leaves_no_duplicate_and_no_gap()
    {
        await CommitAsync(4);
        for (var crashAt = 1; crashAt <= 4; crashAt++)
        {
            Directory.CreateDirectory(folder.File("out"));
            File.Delete(FilePath);
            var steps = 0;
            var crashing = new EventFile(folder.File("out"), store, _ => Crash(++steps == crashAt));
            await Assert.ThrowsAsync<OperationCanceledException>(() => crashing.CatchUpAsync(Cancel));

            await Target().CatchUpAsync(Cancel);

            await AssertEqualsFeedAsync(4);
        }
    }

    [Fact]
    public async Task Writers_that_run_at_the_same_time_write_every_event_once()
    {
        await CommitAsync(20);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Target().CatchUpAsync(Cancel)));

        await AssertEqualsFeedAsync(20);
    }

    [Theory]
    [InlineData("{\"sequence\":1}")]
    [InlineData("{\"sequence\":99}")]
    [InlineData("not json")]
    public async Task A_file_of_another_feed_is_refused_with_a_sentence(string lastLine)
    {
        await CommitAsync(2);
        Directory.CreateDirectory(folder.File("out"));
        await File.WriteAllTextAsync(FilePath, lastLine + "\n", Cancel);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => Target().CatchUpAsync(Cancel));

        Assert.Contains("Name another output folder", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(lastLine + "\n", await File.ReadAllTextAsync(FilePath, Cancel));
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EventFile Target() => new(folder.File("out"), store);

    private static void Crash(bool now)
    {
        if (now)
        {
            throw new OperationCanceledException("The process was killed here.");
        }
    }

    private async Task CommitAsync(int events)
    {
        quarter = quarter.Next;
        var name = quarter.ToString();
        var committed = await store.CommitAsync(
            new SnapshotDraft
            {
                Series = new SnapshotSeries(SnapshotStage.Publication, quarter, "nof-2025-26", Lane.Live),
                MethodDigest = new string('d', 64),
                Upstream = [],
                IsFinal = true,
                Parts = [new SnapshotPart("manifest.json", "{}"u8.ToArray())],
                Events =
                [
                    .. Enumerable.Range(0, events).Select(i => new EventDraft(
                        NameBasedGuid.Of($"{name}/{i}"), "uk.nof.segment-changed.v1", $"R{i:00}", name, $$"""{"name":"King’s {{i}}","average":2.30}""")),
                ],
            },
            previousVersion: 0,
            Cancel);
        Assert.NotNull(committed);
    }

    private async Task AssertEqualsFeedAsync(int count)
    {
        var feed = await store.ReadAsync(0, 1000, Cancel);
        Assert.Equal(count, feed.Count);
        Assert.Equal(feed.Select(e => e.Text), await File.ReadAllLinesAsync(FilePath, Cancel));
    }
}
