using System.Diagnostics;
using NofPipeline.Publishing.Events.Exchange;

namespace NofPipeline.Exchange.Tests;

/// <summary>kill -9 of the publishing process at every step of the relay, then a restart: every event of the national sample, none lost.</summary>
public sealed class Killed_while_it_relays(Shared_broker broker, National_feed national) : IClassFixture<National_feed>
{
    private const int KilledBySignal9 = 137;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("exchange.before-topology", 0, 0)]
    [InlineData("exchange.before-publish:1", 0, 0)]
    [InlineData("exchange.before-publish:60", 59, 0)]
    [InlineData("exchange.after-publish:1", 0, 1)]
    [InlineData("exchange.after-publish:60", 59, 1)]
    [InlineData("exchange.after-confirm:1", 0, 1)]
    [InlineData("exchange.after-confirm:60", 59, 1)]
    [InlineData("exchange.after-confirm:131", 130, 1)]
    [InlineData("exchange.after-position:1", 1, 0)]
    [InlineData("exchange.after-position:60", 60, 0)]
    public async Task Nothing_is_lost_and_at_most_one_event_comes_twice(string failpoint, long position, int mostDuplicates)
    {
        var host = await broker.NewVirtualHostAsync();
        var copy = national.Copy();
        try
        {
            (string, string)[] settings = [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", host.ToString())];
            using (var killed = National_feed.Start("Publishing", copy.FullName, [.. settings, ("NOF_FAILPOINT", failpoint)]))
            {
                using var patience = new CancellationTokenSource(Patience);
                await killed.WaitForExitAsync(patience.Token);
                Assert.Equal(KilledBySignal9, killed.ExitCode);
            }

            using var store = National_feed.StoreOf(copy);
            Assert.Equal(position, (await store.PositionAsync(ExchangeRelay.Target, Cancel)).Sequence);

            using (var again = National_feed.Start("Publishing", copy.FullName, settings))
            {
                var since = Stopwatch.StartNew();
                while ((await store.PositionAsync(ExchangeRelay.Target, Cancel)).Sequence < national.Lines.Count)
                {
                    Assert.True(since.Elapsed < Patience && !again.HasExited, "The restarted process did not relay everything.");
                    await Task.Delay(50, Cancel);
                }

                again.Kill();
                await again.WaitForExitAsync(Cancel);
            }

            var archive = await Subscriber.ArchiveAsync(host);
            Assert.Equal(national.Lines, archive.Select(r => r.Text).Distinct());
            Assert.Equal(national.Lines.Count, archive.Select(r => r.Id).Distinct().Count());
            Assert.InRange(archive.Count - national.Lines.Count, 0, mostDuplicates);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
