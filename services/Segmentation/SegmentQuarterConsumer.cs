using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Hosting.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Segmentation;

/// <summary>Brings the segments of a quarter up to date with its scores.</summary>
public sealed class SegmentQuarterConsumer(StageRunner runner, ISnapshotStore store) : IConsumer<QuarterScored>
{
    public Task Consume(ConsumeContext<QuarterScored> context) => runner.RunAsync(
        context.Message,
        SnapshotStage.Scores,
        SnapshotStage.Segments,
        async (header, method, cancellationToken) =>
        {
            var scores = await ScoresSnapshot.ReadAsync(store, header, cancellationToken);
            var inputs = await store.UpstreamAsync(header, cancellationToken);
            var decisions = await InputsSnapshot.ReadAsync(store, inputs, cancellationToken);
            return new StageOutput(
                SegmentsSnapshot.ToParts(Segmenter.Segment(scores, decisions, method)), scores.Completeness.IsFinal);
        },
        context.CancellationToken);
}
