using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Audit;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.SnapshotStore.Tests;

/// <summary>
/// What every store promises. A store implements <see cref="Open(string, TimeProvider)"/> and passes; nothing here knows how it keeps its data.
/// The tests are in the other files of this class, by subject.
/// </summary>
public abstract partial class StoreContract
{
    private protected static readonly DateTimeOffset Noon = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private protected SettableTime Clock { get; } = new(Noon);

    /// <summary>SQLite stores to copy from and to.</summary>
    private protected SqliteFiles Files { get; } = new();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Another store object on this test's data; the data is empty at first.</summary>
    private protected StoreUnderTest Open() => Open("store", Clock);

    /// <summary>A store object on the named data.</summary>
    private protected abstract StoreUnderTest Open(string name, TimeProvider time);

    /// <summary>Changes the stored content of a part behind the store's back.</summary>
    private protected abstract Task DamageAsync(PartReference part);

    private protected static async Task<SnapshotHeader> CommittedAsync(ISnapshotStore store, SnapshotDraft draft, int previousVersion) =>
        Assert.IsType<SnapshotHeader>(await store.CommitAsync(draft, previousVersion, Token));

    /// <summary>Commits on top of whatever is current, as a consumer does: load again and decide anew after a conflict.</summary>
    private protected static async Task<SnapshotHeader> CommitOnTopAsync(ISnapshotStore store, SnapshotDraft draft)
    {
        const int Attempts = 1000;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await store.CurrentAsync(draft.Series, Token);
            if (await store.CommitAsync(draft, current?.Version ?? 0, Token) is { } header)
            {
                return header;
            }
        }

        throw new TimeoutException($"No commit in {Attempts} attempts.");
    }

    /// <summary>Starts all at the same moment and waits for all.</summary>
    private protected static async Task<IReadOnlyList<T>> RaceAsync<T>(int racers, Func<int, Task<T>> race)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, racers)
            .Select(i => Task.Run(
                async () =>
                {
                    await start.Task;
                    return await race(i);
                },
                Token))
            .ToList();
        start.SetResult();
        return await Task.WhenAll(running);
    }

    /// <summary>One store object seen through its interfaces.</summary>
    private protected sealed record StoreUnderTest(IPipelineStore Store)
    {
        public ISnapshotStore Snapshots => Store;

        public IOutbox Outbox => Store;

        public IEventLog Events => Store;

        public IRelayPositions Positions => Store;

        public IIntakeStore Intake => Store;

        public IAuditLog Audit => Store;
    }
}
