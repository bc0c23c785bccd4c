using NofPipeline.Domain.Rules;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Stages;

/// <summary>What a pure stage leaves to be committed.</summary>
/// <param name="Parts">The content.</param>
/// <param name="IsFinal">Whether the quarter was final.</param>
public sealed record StageOutput(IReadOnlyList<SnapshotPart> Parts, bool IsFinal)
{
    /// <summary>The snapshot that it is, without messages.</summary>
    public SnapshotDraft ToDraft(SnapshotSeries series, SnapshotHeader upstream, MethodDefinition method) => new()
    {
        Series = series,
        MethodDigest = method.Digest,
        Upstream = [upstream.Id],
        IsFinal = IsFinal,
        Parts = Parts,
    };
}
