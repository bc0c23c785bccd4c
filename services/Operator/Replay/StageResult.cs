using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Replay;

/// <summary>What became of one stage of a replay.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Header">What it made.</param>
/// <param name="Outcome">How it came to be.</param>
/// <param name="Live">What is live; <c>null</c> where nothing is.</param>
/// <param name="LiveVersion">The newest live version with the same content; <c>null</c> where there is none.</param>
internal sealed record StageResult(ReplayStage Stage, SnapshotHeader Header, ReplayOutcome Outcome, SnapshotHeader? Live, int? LiveVersion)
{
    /// <summary>Whether it is what is live.</summary>
    public bool IsLive => Live?.Id == Header.Id;

    /// <summary>The parts that what is live has otherwise, or not, or alone: organisations, or the files of a bundle.</summary>
    public IReadOnlyList<string> OtherParts =>
    [
        .. Header.Parts.Except(Live?.Parts ?? []).Concat((Live?.Parts ?? []).Except(Header.Parts)).Select(p => p.Key).Distinct().Order(StringComparer.Ordinal),
    ];
}
