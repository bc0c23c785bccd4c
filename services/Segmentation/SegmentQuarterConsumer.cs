using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Segmentation;

/// <summary>Brings the segments of a quarter up to date with its scores.</summary>
public sealed class SegmentQuarterConsumer(StageRunner runner, MethodCatalogue methods) : IConsumer<QuarterScored>
{
    public Task Consume(ConsumeContext<QuarterScored> context) => runner.RunAsync(
        context.Message,
        SnapshotStage.Scores,
        SnapshotStage.Segments,
        (store, scores, method, cancellationToken) => SegmentationStage.RunAsync(
            store, scores, method, scoredBy: method, beside: methods.BesideOf(method), Environment.ProcessorCount, cancellationToken),
        context.CancellationToken);
}
