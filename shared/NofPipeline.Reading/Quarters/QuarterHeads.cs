using NofPipeline.Domain.Calendar;
using NofPipeline.Methods;
using NofPipeline.Snapshots;

namespace NofPipeline.Reading.Quarters;

/// <summary>What the current versions of the quarters were made of, at one moment: enough to say what waits for what, without any figures.</summary>
public sealed class QuarterHeads
{
    private readonly Dictionary<Quarter, SnapshotHead> inputs;
    private readonly Dictionary<Quarter, SnapshotHead> segments;
    private readonly Dictionary<Quarter, SnapshotHead> publications;
    private readonly Dictionary<SnapshotId, SnapshotId> madeOf;

    private QuarterHeads(
        IReadOnlyList<SnapshotHead> inputs, IReadOnlyList<SnapshotHead> scores, IReadOnlyList<SnapshotHead> segments, IReadOnlyList<SnapshotHead> publications)
    {
        this.inputs = inputs.ToDictionary(h => h.Series.Quarter);
        this.segments = segments.ToDictionary(h => h.Series.Quarter);
        this.publications = publications.ToDictionary(h => h.Series.Quarter);
        madeOf = scores.Concat(segments).DistinctBy(h => h.Id).ToDictionary(h => h.Id, h => h.Upstream[0]);
    }

    /// <summary>Reads the heads of the live lane, each quarter by the method that it is scored by.</summary>
    public static async Task<QuarterHeads> ReadAsync(ISnapshotStore store, MethodCatalogue methods, CancellationToken cancellationToken)
    {
        // What is made later is read first: whatever it was made of is then in what is read after it.
        var publications = await OfAsync(SnapshotStage.Publication);
        var segments = await OfAsync(SnapshotStage.Segments);
        var scores = await OfAsync(SnapshotStage.Scores);
        return new QuarterHeads(await OfAsync(SnapshotStage.Inputs), scores, segments, publications);

        async Task<IReadOnlyList<SnapshotHead>> OfAsync(SnapshotStage stage) =>
            [.. (await store.HeadsAsync(stage, Lane.Live, cancellationToken)).Where(h => methods.For(h.Series.Quarter)?.Id == h.Series.Method)];
    }

    /// <summary>The quarters that have inputs.</summary>
    public IReadOnlyCollection<Quarter> Quarters => inputs.Keys;

    /// <summary>The current segments of a quarter, or <c>null</c>.</summary>
    public SnapshotHead? Segments(Quarter quarter) => segments.GetValueOrDefault(quarter);

    /// <summary>The current publication of a quarter, or <c>null</c>.</summary>
    public SnapshotHead? Publication(Quarter quarter) => publications.GetValueOrDefault(quarter);

    /// <summary>What a publication of a quarter would be made of now: its segments, and those that the quarter before has published.</summary>
    public IReadOnlyList<SnapshotId> UpstreamOf(Quarter quarter) =>
        Publication(quarter.Previous) is { } before ? [segments[quarter].Id, before.Upstream[0]] : [segments[quarter].Id];

    /// <summary>Whether a quarter's segments were made of its current inputs; otherwise newer ones are on their way through the stages.</summary>
    public bool IsUpToDate(Quarter quarter) => segments.TryGetValue(quarter, out var made) && InputsOf(made.Id) == inputs.GetValueOrDefault(quarter)?.Id;

    /// <summary>
    /// Whether a quarter's inputs are final and not yet what is published, so that a later quarter should wait for it: changes are stated
    /// once, in the order of the quarters.
    /// </summary>
    public bool IsUnderWay(Quarter quarter) =>
        inputs.TryGetValue(quarter, out var given) && given.IsFinal && (Publication(quarter) is not { } published || InputsOf(published.Upstream[0]) != given.Id);

    /// <summary>The inputs that segments were made of; <c>null</c> where the segments or their scores are not current any more.</summary>
    private SnapshotId? InputsOf(SnapshotId made) => madeOf.TryGetValue(made, out var scores) && madeOf.TryGetValue(scores, out var given) ? given : null;
}
