using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Values;
using NofPipeline.Hosting;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Publishing.Delivery;
using NofPipeline.Publishing.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Outbox;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Publishing.Tests.Quarters;

/// <summary>An SQLite store with quarters that are segmented, and the publishing stage over it, without a bus.</summary>
internal sealed class SegmentedStore : IDisposable
{
    private static readonly string[] Few = ["R0A", "R0B", "R1F", "R1H", "RA2", "RA4", "G6V2S", "RAT", "RDY", "RGD", "RRU", "RX5", "RX6", "RYD"];

    private readonly TemporaryFolder folder = new();
    private readonly IHost host;

    public SegmentedStore()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nof:Drop"] = Path.Combine(folder.Path, "drop"),
            ["Nof:Out"] = Path.Combine(folder.Path, "out"),
            ["Nof:Data"] = Path.Combine(folder.Path, "data"),
        });
        builder.AddNof().AddPublishing();
        host = builder.Build();
    }

    public static Quarter Q3 { get; } = Quarter.Parse("2025-26Q3");

    public static Quarter Q4 { get; } = Quarter.Parse("2025-26Q4");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public ISnapshotStore Store => host.Services.GetRequiredService<ISnapshotStore>();

    public IOutbox Outbox => host.Services.GetRequiredService<IOutbox>();

    public IEventLog Events => host.Services.GetRequiredService<IEventLog>();

    public RelaySignal Relay => host.Services.GetRequiredService<RelaySignal>();

    public DeliverySignal Delivery => host.Services.GetRequiredService<DeliverySignal>();

    /// <summary>A quarter of the sample with a few trusts of each type.</summary>
    public static QuarterInputs Small(QuarterFigures sample) => sample.Inputs with
    {
        Organisations = [.. sample.Inputs.Organisations.Where(o => Few.Contains(o.Organisation.Code.Value))],
    };

    /// <summary>The same with one trust's scores of every metric that is a score put to 1 or 4.</summary>
    public static QuarterInputs Small(QuarterFigures sample, string code, decimal score) => Small(sample) with
    {
        Organisations =
        [
            .. Small(sample).Organisations.Select(o => o.Organisation.Code.Value != code ? o : o with
            {
                Values = [.. o.Values.Select(v => v.Unit == "score" ? v with { Value = score } : v)],
            }),
        ],
    };

    public static SnapshotSeries Series(SnapshotStage stage, Quarter quarter, Lane lane = Lane.Live) => new(stage, quarter, SampleQuarters.MethodOf(quarter).Id, lane);

    /// <summary>Commits inputs alone: the quarter is under way.</summary>
    public Task<SnapshotHeader> TakeInAsync(QuarterInputs inputs, bool isFinal = true, Lane lane = Lane.Live) =>
        CommitAsync(SnapshotStage.Inputs, inputs.Quarter, InputsSnapshot.ToParts(inputs), [], isFinal, lane);

    /// <summary>Commits inputs, scores and segments, and returns the message of the segments.</summary>
    public async Task<QuarterSegmented> SegmentAsync(QuarterInputs inputs, bool isFinal = true, Lane lane = Lane.Live)
    {
        var figures = SampleQuarters.Compute(inputs);
        var first = await TakeInAsync(inputs, isFinal, lane);
        await Outbox.RecordConsumptionAsync(first.Outbox.Single().Id, Token);
        var scores = await CommitAsync(SnapshotStage.Scores, inputs.Quarter, ScoresSnapshot.ToParts(figures.Scores), [first.Id], isFinal, lane);
        await Outbox.RecordConsumptionAsync(scores.Outbox.Single().Id, Token);
        var segments = await CommitAsync(SnapshotStage.Segments, inputs.Quarter, SegmentsSnapshot.ToParts(figures.Segments), [scores.Id], isFinal, lane);
        return (QuarterSegmented)StageMessages.Read(segments.Outbox.Single())!;
    }

    public Task PublishAsync(IStageMessage message) => host.Services.GetRequiredService<QuarterPublisher>().PublishAsync(message, Token);

    public Task<SnapshotHeader?> PublicationAsync(Quarter quarter) => Store.CurrentAsync(Series(SnapshotStage.Publication, quarter), Token);

    /// <summary>The ids of the messages that wait.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync() => [.. (await Outbox.UnconsumedAsync(Token)).Select(m => m.Id)];

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    private async Task<SnapshotHeader> CommitAsync(
        SnapshotStage stage, Quarter quarter, IReadOnlyList<SnapshotPart> parts, IReadOnlyList<SnapshotId> upstream, bool isFinal, Lane lane)
    {
        var series = Series(stage, quarter, lane);
        var draft = new SnapshotDraft
        {
            Series = series,
            MethodDigest = SampleQuarters.MethodOf(quarter).Digest,
            Upstream = upstream,
            IsFinal = isFinal,
            Parts = parts,
            Outbox = (id, version) => [StageMessages.Committed(series, id, version)],
        };
        return Assert.IsType<SnapshotHeader>(await Store.CommitAsync(draft, (await Store.CurrentAsync(series, Token))?.Version ?? 0, Token));
    }
}
