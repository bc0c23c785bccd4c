namespace NofPipeline.Intake.Tests;

/// <summary>A clock that goes when told.</summary>
internal sealed class ManualClock : TimeProvider
{
    private TimeSpan elapsed;
    private DateTimeOffset now = new(2026, 6, 1, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => elapsed.Ticks;

    public void Advance(TimeSpan time)
    {
        now += time;
        elapsed += time;
    }

    /// <summary>Somebody sets the clock; no time passes by that.</summary>
    public void Set(TimeSpan by) => now += by;
}
