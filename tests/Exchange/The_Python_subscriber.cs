using System.Diagnostics;
using NofPipeline.Contracts.Events;

namespace NofPipeline.Exchange.Tests;

/// <summary>The sample in another language keeps the promise that its documentation makes.</summary>
public sealed class The_Python_subscriber(Shared_broker broker) : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const int Seed = 20260611;
    private const int ChangesPerRound = 250;

    /// <summary>So many kills fall in between two lines of a round; one that comes when the round is over is not counted.</summary>
    private static readonly int Kills = Thorough.Count(modest: 4, thorough: 20);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Feed feed = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nof-python-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Printed => Path.Combine(folder.FullName, "segments.tsv");

    [Fact]
    public async Task Killed_again_and_again_while_events_come_has_every_event_exactly_once_and_in_order()
    {
        var host = await broker.NewVirtualHostAsync();
        Assert.SkipUnless(BrokerPackages.Pika.AreThere, BrokerPackages.Pika.Missing);
        var random = new Random(Seed);

        // The queue is made first, as an operator would; until then the archive alone keeps the events.
        using (var first = Start(host))
        {
            await Subscriber.IsConsumedAsync(host, "nof.sample-subscriber");
            await KillAsync(first);
        }

        using var relay = await feed.RelayToAsync(host);
        var lines = new List<int>();
        while (lines.Count(l => l % ChangesPerRound != 0) < Kills)
        {
            Assert.True(lines.Count < 10 * Kills, "The kills do not fall into the load.");
            await feed.CommitAsync(ChangesPerRound);
            var goal = Count() + random.Next(ChangesPerRound);
            using var subscriber = Start(host);
            for (var since = Stopwatch.StartNew(); Count() < goal && since.Elapsed < Patience;)
            {
                await Task.Delay(1, Cancel);
            }

            await KillAsync(subscriber);
            lines.Add(Count());
        }

        var expected = (await feed.EventsAsync()).Where(e => e.Event.Type != EventTypes.QuarterPublished).ToList();
        using (var last = Start(host))
        {
            var since = Stopwatch.StartNew();
            while (Count() < expected.Count)
            {
                Assert.True(since.Elapsed < Patience, $"{Count()} of {expected.Count} lines.");
                await Task.Delay(50, Cancel);
            }

            // Long enough for anything that would come twice.
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
            await KillAsync(last);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"Lines after each kill: {string.Join(' ', lines)}; in the end {Count()}.");
        await relay.StopAsync(Cancel);
        Assert.Equal(
            expected.Select(e => $"{e.Sequence}\t{e.Event.Id:D}"),
            (await File.ReadAllLinesAsync(Printed, Cancel)).Select(l => string.Join('\t', l.Split('\t').Take(2))));
    }

    public void Dispose()
    {
        feed.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(Cancel);
    }

    private Process Start(Uri host)
    {
        var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "samples", "subscriber.py"), host.ToString(), Printed])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private int Count() => File.Exists(Printed) ? File.ReadAllText(Printed).Count(c => c == '\n') : 0;
}
