namespace NofPipeline.Stages.Tests;

/// <summary>A clock whose time of day a test moves; its timers are the machine's.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero).UtcTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}
