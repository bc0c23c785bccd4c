namespace NofPipeline.Snapshots.Copying;

/// <summary>The clock of a store that is copied into: commits keep the time that they had.</summary>
public sealed class CopiedTime : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => now;

    internal void Set(DateTimeOffset time) => now = time;
}
