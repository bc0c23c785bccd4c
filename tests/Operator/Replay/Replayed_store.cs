using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Scoring;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>What tests of replays do with a store of the national sample.</summary>
public static class Replayed_store
{
    public static readonly IReadOnlyList<string> Stages = ["ingestion", "scoring", "segmentation", "publishing"];

    public static readonly IReadOnlyList<string> Quarters = ["2025-26Q3", "2025-26Q4", "2026-27Q1"];

    public static SnapshotSeries SeriesOf(SnapshotStage stage, string quarter, Lane lane = Lane.Live) =>
        new(stage, Quarter.Parse(quarter), MethodCatalogue.Embedded().For(Quarter.Parse(quarter))!.Id, lane);

    /// <summary>What is live, or the current replay.</summary>
    public static async Task<SnapshotHeader> CurrentAsync(Workplace workplace, SnapshotStage stage, string quarter, Lane lane = Lane.Live)
    {
        using var store = workplace.OpenStore();
        return (await store.CurrentAsync(SeriesOf(stage, quarter, lane), TestContext.Current.CancellationToken))!;
    }

    /// <summary>
    /// Commits scores in which one organisation has another average, with the usual message: as an engine with a fault would have done, of
    /// the same inputs by the same method.
    /// </summary>
    public static async Task CommitWrongScoresAsync(Workplace workplace, string quarter, string organisation, decimal average)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var store = workplace.OpenStore();
        var current = (await store.CurrentAsync(SeriesOf(SnapshotStage.Scores, quarter), cancel))!;
        var draft = await WrongAsync(store, current, organisation, average);
        Assert.NotNull(await store.CommitAsync(
            draft with { Outbox = (id, version) => [StageMessages.Committed(draft.Series, id, version)] }, current.Version, cancel));
    }

    /// <summary>The scores of a header with another average, as a draft of the same series.</summary>
    public static async Task<SnapshotDraft> WrongAsync(ISnapshotStore store, SnapshotHeader header, string organisation, decimal average)
    {
        var scores = await ScoresSnapshot.ReadAsync(store, header, TestContext.Current.CancellationToken);
        var wrong = scores with
        {
            Organisations =
            [
                .. scores.Organisations.Select(o => o.Organisation.Code == OdsCode.Parse(organisation)
                    ? o with { Average = new MeanScore(average, average, o.Average!.Items) }
                    : o),
            ],
        };
        return new SnapshotDraft
        {
            Series = header.Series,
            MethodDigest = header.MethodDigest,
            Upstream = header.Upstream,
            IsFinal = header.IsFinal,
            Parts = ScoresSnapshot.ToParts(wrong),
        };
    }
}
