using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Status;

/// <summary>The current version of a stage of a quarter.</summary>
/// <param name="Stage">The stage's token.</param>
/// <param name="Version">The version.</param>
/// <param name="Snapshot">Its id.</param>
/// <param name="IsFinal">Whether the quarter was final in it.</param>
/// <param name="CommittedAt">When it was committed.</param>
/// <param name="IsBehind">Whether there is something newer that it should be made of.</param>
internal sealed record StageStatus(string Stage, int Version, string Snapshot, bool IsFinal, DateTimeOffset CommittedAt, bool IsBehind)
{
    public static StageStatus Of(SnapshotHeader header, bool isBehind) =>
        new(header.Series.Stage.Token(), header.Version, header.Id.Value, header.IsFinal, header.CommittedAt, isBehind);
}
