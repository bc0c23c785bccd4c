using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Uncertainty;
using NofPipeline.Hosting.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Segmentation;

/// <summary>From a scores snapshot, and the decisions in the inputs that it was made of, to the segments and how sure they are.</summary>
public static class SegmentationStage
{
    public static Task<StageOutput> RunAsync(ISnapshotStore store, SnapshotHeader header, MethodDefinition method, CancellationToken cancellationToken) =>
        RunAsync(store, header, method, scoredBy: method, cancellationToken);

    /// <summary>The same for scores that another method has made, which says what their averages are means of.</summary>
    public static async Task<StageOutput> RunAsync(
        ISnapshotStore store, SnapshotHeader header, MethodDefinition method, MethodDefinition scoredBy, CancellationToken cancellationToken)
    {
        var scores = await ScoresSnapshot.ReadAsync(store, header, cancellationToken);
        var inputs = await store.UpstreamAsync(header, cancellationToken);
        var decisions = await InputsSnapshot.ReadAsync(store, inputs, cancellationToken);
        var unsure = Segmenter.Segment(scores, decisions, method);
        // The same scores always give the same likely ranges.
        var segments = LikelyRanges.AddTo(
            unsure, Contestant.Of(scores, unsure, scoredBy), method.Override.NoBetterThan, header.Id.ToSeed(), Environment.ProcessorCount);
        return new StageOutput(SegmentsSnapshot.ToParts(segments), scores.Completeness.IsFinal);
    }
}
