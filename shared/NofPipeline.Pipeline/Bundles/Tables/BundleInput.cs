using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Bundles.Tables;

/// <summary>
/// Everything that a bundle is made of. Where figures stood in which file, when anything happened and how publications are numbered are
/// left out on purpose: equal figures make equal bytes.
/// </summary>
public sealed record BundleInput
{
    public required MethodDefinition Method { get; init; }

    /// <summary>The text of the method's files, by path below <c>shared/methods</c>.</summary>
    public required IReadOnlyDictionary<string, string> MethodFiles { get; init; }

    public required QuarterInputs Inputs { get; init; }

    public required QuarterScores Scores { get; init; }

    public required QuarterSegments Segments { get; init; }

    public required SnapshotId InputsSnapshot { get; init; }

    public required SnapshotId ScoresSnapshot { get; init; }

    public required SnapshotId SegmentsSnapshot { get; init; }

    /// <summary>What the quarter is compared with; <c>null</c> where the quarter before is not published.</summary>
    public required PreviousQuarter? Previous { get; init; }
}
