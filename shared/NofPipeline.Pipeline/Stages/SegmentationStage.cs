using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Sensitivity;
using NofPipeline.Domain.Uncertainty;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Pipeline.Stages;

/// <summary>From a scores snapshot, and the decisions in the inputs that it was made of, to the segments, how sure they are and what they hang on.</summary>
public static class SegmentationStage
{
    /// <param name="store">Where the scores are.</param>
    /// <param name="header">The scores.</param>
    /// <param name="method">The method that makes the segments.</param>
    /// <param name="scoredBy">The method that made the scores, which says what their averages are means of.</param>
    /// <param name="beside">The method whose cuts are tried beside; <c>null</c> where no other is known.</param>
    /// <param name="threads">How many threads draw the likely ranges, which are the same whatever it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<StageOutput> RunAsync(
        ISnapshotStore store,
        SnapshotHeader header,
        MethodDefinition method,
        MethodDefinition scoredBy,
        MethodDefinition? beside,
        int threads,
        CancellationToken cancellationToken)
    {
        var scores = await ScoresSnapshot.ReadAsync(store, header, cancellationToken);
        var inputs = await store.UpstreamAsync(header, cancellationToken);
        var decisions = await InputsSnapshot.ReadAsync(store, inputs, cancellationToken);
        var unsure = Segmenter.Segment(scores, decisions, method);
        // The same scores always give the same likely ranges.
        var likely = LikelyRanges.AddTo(
            unsure, Contestant.Of(scores, unsure, scoredBy), method.Override.NoBetterThan, header.Id.ToSeed(), threads);
        var segments = Sensitivities.AddTo(likely, scores, scoredBy, method, beside);
        return new StageOutput(SegmentsSnapshot.ToParts(segments), scores.Completeness.IsFinal);
    }
}
