using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Scoring;
using NofPipeline.Domain.Segmentation;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Reading.Quarters;

/// <summary>A quarter with everything that its segments were made of.</summary>
/// <param name="Method">The method that it was scored by.</param>
/// <param name="SegmentsHeader">The segments snapshot.</param>
/// <param name="ScoresId">The scores that the segments were made of.</param>
/// <param name="InputsId">The inputs that the scores were made of.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Scores">The scores.</param>
/// <param name="Segments">The segments.</param>
public sealed record SegmentedQuarter(
    MethodDefinition Method,
    SnapshotHeader SegmentsHeader,
    SnapshotId ScoresId,
    SnapshotId InputsId,
    QuarterInputs Inputs,
    QuarterScores Scores,
    QuarterSegments Segments)
{
    /// <summary>What the version says, for comparing it with another version of the same quarter.</summary>
    public QuarterFigures Figures => new(Inputs, Scores, Segments);

    /// <summary>What the quarter says, compared with the one before; <c>null</c> where that is not published.</summary>
    public QuarterStatement StatementSince(SegmentedQuarter? previous) =>
        Statement.AsStored(QuarterStatement.Of(Segments, previous is null ? null : AssessedSince(previous)));

    /// <summary>How organisations moved since another quarter or version, why averages changed and what that is worth.</summary>
    public IReadOnlyList<AssessedMovement> AssessedSince(SegmentedQuarter earlier) => MovementAssessor.Assess(
        earlier.Figures, earlier.Method, Figures, Method, ScoresId.ToSeed() ^ earlier.ScoresId.ToSeed(), Environment.ProcessorCount);
}
