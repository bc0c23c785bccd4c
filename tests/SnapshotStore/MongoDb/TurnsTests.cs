using NofPipeline.Snapshots;
using NofPipeline.Snapshots.MongoDb;

namespace NofPipeline.SnapshotStore.Tests.MongoDb;

/// <summary>Taking the next number is given up after a time, however long or short one attempt is.</summary>
public sealed class TurnsTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(0.5)]
    public async Task A_number_that_stays_taken_is_given_up_after_a_minute(double secondsOfAttempt)
    {
        var time = new SteppedTime();
        var attempts = 0;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Turns.TakeAsync(
            () =>
            {
                attempts++;
                time.Step(TimeSpan.FromSeconds(secondsOfAttempt));
                return Task.FromResult((false, 0));
            },
            time,
            TestContext.Current.CancellationToken));

        Assert.Equal((int)(Turns.Patience.TotalSeconds / secondsOfAttempt) + 1, attempts);
    }

    [Fact]
    public async Task Whoever_takes_a_number_ends_at_once()
    {
        var attempts = 0;

        var taken = await Turns.TakeAsync(() => Task.FromResult((++attempts == 3, attempts)), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal((3, 3), (taken, attempts));
    }

    /// <summary>A clock that goes only when it is told.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Step(TimeSpan by) => ticks += by.Ticks;
    }
}
