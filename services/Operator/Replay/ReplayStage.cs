using NofPipeline.Pipeline.Quarters;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Replay;

/// <summary>A stage as an operator names it.</summary>
/// <param name="Name">What stands on the command line.</param>
/// <param name="Output">What it makes.</param>
/// <param name="Input">What it is made of; <c>null</c> for ingestion, which starts from files.</param>
/// <param name="Engine">The code that it runs.</param>
internal sealed record ReplayStage(string Name, SnapshotStage Output, SnapshotStage? Input, EngineVersion Engine)
{
    public static readonly ReplayStage Ingestion =
        new("ingestion", SnapshotStage.Inputs, null, EngineVersion.Of(typeof(QuarterAssembler).Assembly));

    public static readonly ReplayStage Scoring =
        new("scoring", SnapshotStage.Scores, SnapshotStage.Inputs, EngineVersion.Of(typeof(ScoringStage).Assembly));

    public static readonly ReplayStage Segmentation =
        new("segmentation", SnapshotStage.Segments, SnapshotStage.Scores, EngineVersion.Of(typeof(SegmentationStage).Assembly));

    public static readonly ReplayStage Publishing =
        new("publishing", SnapshotStage.Publication, SnapshotStage.Segments, EngineVersion.Of(typeof(PublicationStage).Assembly));

    /// <summary>In the order in which they run.</summary>
    public static IReadOnlyList<ReplayStage> All { get; } = [Ingestion, Scoring, Segmentation, Publishing];

    public static ReplayStage Named(string name) => All.First(s => s.Name == name);

    /// <summary>The stages from this one to the last one wanted.</summary>
    public IReadOnlyList<ReplayStage> Through(ReplayStage last) => [.. All.SkipWhile(s => s != this).TakeWhile(s => s.Output <= last.Output)];
}
