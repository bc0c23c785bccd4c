using NofPipeline.Domain.Rules;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Status;

/// <summary>The current live headers of a quarter, and which of them are behind.</summary>
internal sealed record QuarterReading
{
    public required SnapshotHeader? Inputs { get; init; }

    public required SnapshotHeader? Scores { get; init; }

    public required SnapshotHeader? Segments { get; init; }

    public required SnapshotHeader? Publication { get; init; }

    public required SnapshotHeader? Published { get; init; }

    /// <summary>The segments that the publication of the quarter before published; <c>null</c> where there is none.</summary>
    public required SnapshotId? SegmentsBefore { get; init; }

    /// <summary>The method of this program; <c>null</c> where it does not know it.</summary>
    public required MethodDefinition? Method { get; init; }

    /// <summary>What is missing.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>The series of the inputs; other stages have one of the same quarter and method.</summary>
    public required SnapshotSeries Series { get; init; }

    /// <summary>Whether the scores are absent, or made of other inputs or by other rules than are current.</summary>
    public bool IsScoringBehind => IsBehind(Scores, Inputs);

    public bool IsSegmentationBehind => IsScoringBehind || IsBehind(Segments, Scores);

    /// <summary>Provisional segments are not published, so they leave nobody behind.</summary>
    public bool IsPublicationBehind => !IsSegmentationBehind && Segments is { IsFinal: true } segments
        && (Publication is null || !Publication.Upstream.SequenceEqual(SegmentsBefore is { } before ? [segments.Id, before] : [segments.Id]));

    private bool IsBehind(SnapshotHeader? stage, SnapshotHeader? upstream) =>
        upstream is not null
        && (stage is null || !stage.Upstream.SequenceEqual([upstream.Id]) || (Method is not null && stage.MethodDigest != Method.Digest));

    /// <summary>The quarter as it is told.</summary>
    public QuarterStatus ToStatus() => new()
    {
        Quarter = Series.Quarter.ToString(),
        Method = Series.Method,
        State = Completeness.IsFinal ? "final" : "provisional",
        Missing = Completeness.Missing,
        Stages =
        [
            .. new[]
            {
                (Header: Inputs, IsBehind: false),
                (Header: Scores, IsBehind: IsScoringBehind),
                (Header: Segments, IsBehind: IsSegmentationBehind),
                (Header: Publication, IsBehind: IsPublicationBehind),
                (Header: Published, IsBehind: false),
            }
            .Where(s => s.Header is not null)
            .Select(s => StageStatus.Of(s.Header!, s.IsBehind)),
        ],
    };
}
