using NofPipeline.Domain.Calendar;

namespace NofPipeline.Snapshots;

/// <summary>The series in which versions of a snapshot count 1, 2, 3...</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Method">The method's id; its digest may differ between versions.</param>
/// <param name="Lane">The lane.</param>
public sealed record SnapshotSeries(SnapshotStage Stage, Quarter Quarter, string Method, Lane Lane)
{
    /// <summary>The series of another stage of the same run.</summary>
    public SnapshotSeries Of(SnapshotStage stage) => this with { Stage = stage };
}
