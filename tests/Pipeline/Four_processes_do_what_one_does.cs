namespace NofPipeline.Pipeline.Tests;

/// <summary>The four services as processes of their own over one store end in the same state as Standalone.</summary>
public sealed class Four_processes_do_what_one_does(Undisturbed_run undisturbed) : IClassFixture<Undisturbed_run>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Over_one_SQLite_file()
    {
        using var workplace = Workplace.With();
        string[] services = ["Ingestion", "Scoring", "Segmentation", "Publishing"];
        var processes = services.Select(service => workplace.StartService(service)).ToList();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
            while (workplace.Events().Count < undisturbed.Place.Events().Count)
            {
                Assert.All(processes, p => Assert.False(p.HasExited, "A service ended by itself."));
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill(entireProcessTree: true);
                await Workplace.EndOfAsync(process);
                process.Dispose();
            }
        }

        var state = await workplace.StateAsync();
        Assert.Equal(undisturbed.State["store"], state["store"]);
        Assert.Equal(undisturbed.State["events.jsonl"], state["events.jsonl"]);
    }
}
