using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Contracts.Events;
using NofPipeline.Domain.Calendar;
using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Events;
using NofPipeline.Publishing.Exchange;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Exchange.Tests;

/// <summary>A store whose event feed a test fills, and relays over it.</summary>
public sealed class Feed : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-exchange-");
    private Quarter quarter = Quarter.Parse("2025-26Q1");

    public Feed() => Store = SqliteStore.Open(Path.Combine(folder.FullName, "nof.db"), TimeProvider.System);

    public SqliteStore Store { get; }

    /// <summary>What the relay that was started last says of the exchange.</summary>
    public ExchangeState State { get; private set; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Commits a publication of changes, about 10 organisations in turn, and of its quarter.</summary>
    public async Task CommitAsync(int changes)
    {
        quarter = quarter.Next;
        var name = quarter.ToString();
        var drafts = Enumerable.Range(0, changes).Select(i => Change(name, $"R{i % 10:00}", i)).Append(
            new EventDraft(NameBasedGuid.Of($"{name} published"), EventTypes.QuarterPublished, name, name, $$"""{"quarter":"{{name}}"}"""));
        Assert.NotNull(await Store.CommitAsync(
            new SnapshotDraft
            {
                Series = new SnapshotSeries(SnapshotStage.Publication, quarter, "nof-2025-26", Lane.Live),
                MethodDigest = new string('d', 64),
                Upstream = [],
                IsFinal = true,
                Parts = [new SnapshotPart("manifest.json", "{}"u8.ToArray())],
                Events = [.. drafts],
            },
            previousVersion: 0,
            Cancel));
    }

    public Task<IReadOnlyList<FeedEvent>> EventsAsync() => Store.ReadAsync(0, int.MaxValue, Cancel);

    /// <summary>Every event as subscribers receive it, in order.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => [.. (await EventsAsync()).Select(e => e.Text)];

    public Task<RelayPosition> PositionAsync() => Store.PositionAsync(RelayTargets.Exchange, Cancel);

    /// <summary>Starts an instance of the relay.</summary>
    public async Task<ExchangeRelay> RelayToAsync(Uri broker)
    {
        var options = new NofOptions { RabbitMq = { Uri = broker.ToString() } };
        State = new ExchangeState();
        var relay = new ExchangeRelay(Store, Store, options, State, TimeProvider.System, NullLogger<ExchangeRelay>.Instance);
        await relay.StartAsync(Cancel);
        return relay;
    }

    /// <summary>Waits until all is relayed.</summary>
    public async Task RelayedAsync()
    {
        var last = (await EventsAsync()).Count;
        await UntilPositionAsync(position => position.Sequence >= last, $"all {last} are relayed");
    }

    /// <summary>Waits until the relay has come so far.</summary>
    public async Task UntilPositionAsync(Func<RelayPosition, bool> holds, string what)
    {
        var since = Stopwatch.StartNew();
        while (!holds(await PositionAsync()))
        {
            Assert.True(since.Elapsed < Patience, $"Waited in vain until {what}; relayed up to {await PositionAsync()}.");
            await Task.Delay(Look, Cancel);
        }
    }

    public void Dispose()
    {
        Store.Dispose();
        folder.Delete(recursive: true);
    }

    private static EventDraft Change(string quarter, string code, int index)
    {
        var (name, type) = index % 2 == 0 ? (EventTypes.SegmentChanged, "acute") : (EventTypes.SegmentCorrected, "mental-health-and-community");
        return new EventDraft(
            NameBasedGuid.Of($"{quarter} {index}"),
            name,
            code,
            quarter,
            $$"""{"organisation":{"code":"{{code}}","name":"King’s {{index}}","type":"{{type}}"},"quarter":"{{quarter}}","before":{"final":3},"after":null,"causes":["left"]}""");
    }
}
