using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Hosting.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Segmentation;

/// <summary>From a scores snapshot, and the decisions in the inputs that it was made of, to the segments.</summary>
public static class SegmentationStage
{
    public static async Task<StageOutput> RunAsync(
        ISnapshotStore store, SnapshotHeader header, MethodDefinition method, CancellationToken cancellationToken)
    {
        var scores = await ScoresSnapshot.ReadAsync(store, header, cancellationToken);
        var inputs = await store.UpstreamAsync(header, cancellationToken);
        var decisions = await InputsSnapshot.ReadAsync(store, inputs, cancellationToken);
        return new StageOutput(
            SegmentsSnapshot.ToParts(Segmenter.Segment(scores, decisions, method)), scores.Completeness.IsFinal);
    }
}
