namespace NofPipeline.Snapshots;

/// <summary>Where a run belongs. Only <see cref="Live"/> publishes.</summary>
public enum Lane
{
    Live,
    Replay,
    Shadow,
}
