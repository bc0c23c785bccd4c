using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Replay;

/// <summary>One version of a quarter, as far as it goes: from its inputs to its segments.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Scores">What was made of them; <c>null</c> where the version ends before.</param>
/// <param name="Segments">What was made of those.</param>
internal sealed record StoredVersion(string Name, SnapshotHeader? Inputs, SnapshotHeader? Scores, SnapshotHeader? Segments)
{
    private SnapshotHeader Last => (Segments ?? Scores ?? Inputs)!;

    public Quarter Quarter => Last.Series.Quarter;

    /// <summary>The method of what was made last.</summary>
    public string Method => Last.Series.Method;

    /// <summary>A snapshot with all that it was made of.</summary>
    public static async Task<StoredVersion> EndingInAsync(
        ISnapshotStore store, string name, SnapshotHeader header, CancellationToken cancellationToken)
    {
        var chain = new Dictionary<SnapshotStage, SnapshotHeader> { [header.Series.Stage] = header };
        while (header.Series.Stage != SnapshotStage.Inputs)
        {
            header = await store.UpstreamAsync(header, cancellationToken);
            chain[header.Series.Stage] = header;
        }

        return new StoredVersion(
            name, header, chain.GetValueOrDefault(SnapshotStage.Scores), chain.GetValueOrDefault(SnapshotStage.Segments));
    }

    /// <summary>What both versions have, so that only like is compared with like.</summary>
    public StoredVersion AsFarAs(StoredVersion other) => this with
    {
        Inputs = other.Inputs is null ? null : Inputs,
        Scores = other.Scores is null ? null : Scores,
        Segments = other.Segments is null ? null : Segments,
    };
}
