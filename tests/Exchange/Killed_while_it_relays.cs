using System.Diagnostics;
using NofPipeline.Pipeline.Events;

namespace NofPipeline.Exchange.Tests;

/// <summary>kill -9 of the publishing process at every step of the relay, then a restart: every event, none lost.</summary>
public sealed class Killed_while_it_relays(Shared_broker broker, Small_feed feed) : IClassFixture<Small_feed>
{
    private const int KilledBySignal9 = 137;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Which event of the feed the process dies at.</summary>
    public enum Event
    {
        First,
        Middle,
        Last,
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("exchange.before-topology", Event.First, 0)]
    [InlineData("exchange.before-publish", Event.First, 0)]
    [InlineData("exchange.before-publish", Event.Middle, 0)]
    [InlineData("exchange.after-publish", Event.First, 1)]
    [InlineData("exchange.after-publish", Event.Middle, 1)]
    [InlineData("exchange.after-confirm", Event.First, 1)]
    [InlineData("exchange.after-confirm", Event.Middle, 1)]
    [InlineData("exchange.after-confirm", Event.Last, 1)]
    [InlineData("exchange.after-position", Event.First, 0)]
    [InlineData("exchange.after-position", Event.Middle, 0)]
    public async Task Nothing_is_lost_and_at_most_one_event_comes_twice(string failpoint, Event at, int mostDuplicates)
    {
        var host = await broker.NewVirtualHostAsync();
        using var copy = feed.Copy();
        var passes = at switch { Event.First => 1, Event.Middle => feed.Lines.Count / 2, _ => feed.Lines.Count };
        (string, string)[] settings = [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", host.ToString())];
        using (var killed = Small_feed.StartPublishing(copy, [.. settings, ("NOF_FAILPOINT", $"{failpoint}:{passes}")]))
        {
            using var patience = new CancellationTokenSource(Patience);
            await killed.WaitForExitAsync(patience.Token);
            Assert.Equal(KilledBySignal9, killed.ExitCode);
        }

        using var store = copy.OpenStore();
        Assert.Equal(failpoint == "exchange.after-position" ? passes : passes - 1, (await store.PositionAsync(RelayTargets.Exchange, Cancel)).Sequence);

        using (var again = Small_feed.StartPublishing(copy, settings))
        {
            var since = Stopwatch.StartNew();
            while ((await store.PositionAsync(RelayTargets.Exchange, Cancel)).Sequence < feed.Lines.Count)
            {
                Assert.True(since.Elapsed < Patience && !again.HasExited, "The restarted process did not relay everything.");
                await Task.Delay(50, Cancel);
            }

            again.Kill();
            await again.WaitForExitAsync(Cancel);
        }

        var archive = await Subscriber.ArchiveAsync(host);
        Assert.Equal(feed.Lines, archive.Select(r => r.Text).Distinct());
        Assert.Equal(feed.Lines.Count, archive.Select(r => r.Id).Distinct().Count());
        Assert.InRange(archive.Count - feed.Lines.Count, 0, mostDuplicates);
    }
}
