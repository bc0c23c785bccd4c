using NofPipeline.Domain.Tokens;

namespace NofPipeline.Snapshots;

/// <summary>Where a run belongs. Only <see cref="Live"/> publishes.</summary>
public enum Lane
{
    [Token("live")]
    Live,
    [Token("replay")]
    Replay,
    [Token("shadow")]
    Shadow,
}
