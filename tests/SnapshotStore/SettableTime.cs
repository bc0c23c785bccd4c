namespace NofPipeline.SnapshotStore.Tests;

/// <summary>A clock that a test sets.</summary>
public sealed class SettableTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
