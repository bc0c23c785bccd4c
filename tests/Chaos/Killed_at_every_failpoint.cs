using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NofPipeline.Chaos.Tests;

/// <summary>kill -9 of every service at every failpoint that it passes, over a broker.</summary>
public sealed partial class Killed_at_every_failpoint(Shared_broker broker, Undisturbed_handful undisturbed, Figures figures)
{
    /// <summary>How often the end state is seen, a fifth of a second apart, before a failpoint counts as one that nothing passes.</summary>
    private const int Ended = 50;

    public static TheoryData<int, int> Loads() =>
        [.. Extent.Seeds.SelectMany(seed => Enumerable.Range(0, Deaths.Loads), (seed, load) => (seed, load))];

    [Theory]
    [MemberData(nameof(Loads))]
    public async Task It_ends_the_same(int seed, int load)
    {
        var address = await broker.NewVirtualHostAsync();
        await using var run = await Load.PrepareAsync($"killed at failpoints, seed {seed}, load {load}", address, address, undisturbed, figures);
        await using var tap = await Tap.OpenAsync(address);
        run.Drop();

        await DieAsync(run, Deaths.Of(seed, load));

        await run.EndsTheSameAsync(tap);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task And_with_two_ingestion_processes_on_one_folder(int seed)
    {
        var address = await broker.NewVirtualHostAsync();
        await using var run = await Load.PrepareAsync($"two ingestion processes, seed {seed}", address, address, undisturbed, figures);
        run.Drop();
        var random = new Random(seed);
        foreach (var service in Fleet.Services.Where(s => s != "Ingestion"))
        {
            run.Fleet.Start(service);
        }

        var killed = new[] { "intake.after-record", "intake.after-move" }
            .Select(f => (Failpoint: f, Process: run.Fleet.Start("Ingestion", ("NOF_FAILPOINT", $"{f}:{1 + random.Next(4)}"))))
            .ToList();
        foreach (var (failpoint, process) in killed)
        {
            await run.Fleet.UntilAsync(() => process.HasExited, $"one being killed at {failpoint}");
            run.Kills++;
        }

        run.Fleet.Start("Ingestion");
        run.Fleet.Start("Ingestion");
        await run.EndsTheSameAsync();
    }

    public static TheoryData<int> Seeds() => [.. Extent.Seeds];

    [Fact]
    public async Task The_failpoints_are_those_of_the_documentation()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "architecture.md"), TestContext.Current.CancellationToken);
        var table = text[text.IndexOf("| killed at |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.Equal(Deaths.Names, table.Split('\n').SelectMany(row => Names().Matches(row.Split('|')[1])).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    /// <summary>Starts every service with its first failpoint, and each time that one is killed with its next.</summary>
    private static async Task DieAsync(Load run, IReadOnlyDictionary<string, Queue<string>> deaths)
    {
        var armed = Fleet.Services.Select(service => Next(service)).ToList();
        var seen = 0;
        while (armed.Count > 0)
        {
            await run.Fleet.UntilAsync(
                async () =>
                {
                    seen = await run.IsEndedAsync() ? seen + 1 : 0;
                    return seen > Ended || armed.Exists(a => a.Process.HasExited);
                },
                $"the next death of {string.Join(", ", armed.Select(a => $"{a.Service} at {a.Failpoint}"))}");
            Assert.True(seen <= Ended, $"All was done, and nothing had passed {string.Join(", ", armed.Select(a => $"{a.Service} {a.Failpoint}"))}.");
            foreach (var dead in armed.Where(a => a.Process.HasExited).ToList())
            {
                run.Kills++;
                armed.Remove(dead);
                if (deaths[dead.Service].Count > 0)
                {
                    armed.Add(Next(dead.Service));
                }
                else
                {
                    run.Fleet.Start(dead.Service);
                }
            }
        }

        (string Service, string Failpoint, Process Process) Next(string service)
        {
            var failpoint = deaths[service].Dequeue();
            return (service, failpoint, run.Fleet.Start(service, ("NOF_FAILPOINT", failpoint)));
        }
    }

    [GeneratedRegex("`([a-z-]+\\.[a-z-]+)`")]
    private static partial Regex Names();
}
