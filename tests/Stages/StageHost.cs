using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Domain.Calendar;
using NofPipeline.Hosting;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Canonical;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Stages.Tests;

/// <summary>The parts of a process in this one, over an SQLite store of its own; started only where a test wants the bus.</summary>
internal sealed class StageHost : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("nofpipeline-stages-").FullName;
    private readonly IHost host;

    /// <param name="add">Adds consumers and the transport, where they are wanted.</param>
    public StageHost(Action<IHostApplicationBuilder>? add = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nof:Drop"] = Path.Combine(root, "drop"),
            ["Nof:Out"] = Path.Combine(root, "out"),
            ["Nof:Data"] = Path.Combine(root, "data"),
        });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddNof();
        add?.Invoke(builder);
        host = builder.Build();
    }

    public static Quarter Quarter { get; } = Quarter.Parse("2025-26Q4");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public SteppedClock Clock { get; } = new();

    public ISnapshotStore Store => Get<ISnapshotStore>();

    public IOutbox Outbox => Get<IOutbox>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task StartAsync() => host.StartAsync(Token);

    public static SnapshotSeries Series(SnapshotStage stage, Lane lane = Lane.Live) =>
        new(stage, Quarter, MethodCatalogue.Embedded().For(Quarter)!.Id, lane);

    /// <summary>A snapshot of a few bytes that sends the next stage's message.</summary>
    public static SnapshotDraft Draft(SnapshotSeries series, string content, params SnapshotId[] upstream) => new()
    {
        Series = series,
        MethodDigest = MethodCatalogue.Embedded().For(series.Quarter)!.Digest,
        Upstream = upstream,
        IsFinal = true,
        Parts = [new SnapshotPart("national", System.Text.Encoding.UTF8.GetBytes(content))],
        Outbox = (id, version) => [StageMessages.Committed(series, id, version)],
    };

    /// <summary>Commits on top of what is current.</summary>
    public async Task<SnapshotHeader> CommitAsync(SnapshotDraft draft) => Assert.IsType<SnapshotHeader>(
        await Store.CommitAsync(draft, (await Store.CurrentAsync(draft.Series, Token))?.Version ?? 0, Token));

    /// <summary>A snapshot that sends any message.</summary>
    public Task<SnapshotHeader> SendAsync(string name, Func<Guid, OutgoingMessage> message) => CommitAsync(
        Draft(Series(SnapshotStage.PublishedResults), name) with { Outbox = (_, _) => [message(NameBasedGuid.Of(name))] });

    /// <summary>The text of the current snapshot of a stage.</summary>
    public async Task<string> TextAsync(SnapshotHeader header) =>
        System.Text.Encoding.UTF8.GetString((await Store.ReadPartAsync(header.Parts.Single(), Token)).Span);

    public async Task<IReadOnlyList<Guid>> UnconsumedAsync() => [.. (await Outbox.UnconsumedAsync(Token)).Select(m => m.Id)];

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
