using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Hosting.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Segmentation;

/// <summary>Brings the segments of a quarter up to date with its scores.</summary>
public sealed class SegmentQuarterConsumer(StageRunner runner) : IConsumer<QuarterScored>
{
    public Task Consume(ConsumeContext<QuarterScored> context) => runner.RunAsync(
        context.Message, SnapshotStage.Scores, SnapshotStage.Segments, SegmentationStage.RunAsync, context.CancellationToken);
}
