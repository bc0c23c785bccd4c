using NofPipeline.Pipeline.Relay;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Messaging.Tests;

/// <summary>Whose turn it is to send a message of the outbox, and when again.</summary>
public sealed class When_messages_are_sent_again
{
    private static readonly OutgoingMessage Own = new(Guid.NewGuid(), "QuarterScored", "{}");
    private static readonly OutgoingMessage Foreign = new(Guid.NewGuid(), "QuarterSegmented", "{}");
    private static readonly RelayShare Share = new(false, new HashSet<string> { "QuarterScored" });
    private readonly Clock clock = new();

    [Fact]
    public void At_the_start_what_the_stage_has_left_is_sent() =>
        Assert.Equal([Own], new RelaySchedule(Share, clock).Due([Own, Foreign], []));

    [Fact]
    public void In_memory_everything_is_sent() =>
        Assert.Equal([Own, Foreign], new RelaySchedule(Share with { IsEverything = true }, clock).Due([Own, Foreign], []));

    [Fact]
    public void Later_only_what_was_committed_here_is_sent_at_once_and_the_rest_when_overdue()
    {
        var schedule = new RelaySchedule(Share, clock);
        Assert.Empty(schedule.Due([], []));
        Assert.Empty(schedule.Due([Own, Foreign], []));
        Assert.Equal([Foreign], schedule.Due([Own, Foreign], [Foreign.Id]));
        schedule.Sent(Foreign.Id);

        clock.Now += TimeSpan.FromMinutes(2);

        Assert.Equal([Own, Foreign], schedule.Due([Own, Foreign], []));
    }

    [Fact]
    public void What_nobody_consumes_is_sent_less_and_less_often()
    {
        var schedule = new RelaySchedule(Share, clock);
        var sent = new List<double>();
        var start = clock.Now;
        while (clock.Now - start < TimeSpan.FromHours(1))
        {
            foreach (var message in schedule.Due([Own], []))
            {
                schedule.Sent(message.Id);
                sent.Add((clock.Now - start).TotalSeconds);
            }

            clock.Now += TimeSpan.FromSeconds(1);
        }

        Assert.Equal([0, 30, 90, 210, 450, 930, 1530, 2130, 2730, 3330], sent);
    }

    [Fact]
    public void What_could_not_be_sent_comes_again_soon()
    {
        var schedule = new RelaySchedule(Share, clock);
        schedule.Due([Own], []);
        schedule.Sent(Own.Id);
        schedule.Failed(Own.Id);
        Assert.Empty(schedule.Due([Own], []));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal([Own], schedule.Due([Own], []));
    }

    [Fact]
    public void Attempts_that_failed_do_not_make_the_next_wait_longer()
    {
        var schedule = new RelaySchedule(Share, clock);
        schedule.Due([Own], []);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            schedule.Sent(Own.Id);
            schedule.Failed(Own.Id);
            clock.Now += TimeSpan.FromSeconds(1);
            Assert.Equal([Own], schedule.Due([Own], []));
        }

        schedule.Sent(Own.Id);
        clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal([Own], schedule.Due([Own], []));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.UtcTicks;

        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("A clock that may be set decides nothing here.");
    }
}
