using System.Diagnostics;
using NofPipeline.Snapshots;
using NofPipeline.Support.Servers;

namespace NofPipeline.Pipeline.Tests.MongoDb;

/// <summary>The national sample on a server of its own that loses its primary in the middle of the work ends where it ends undisturbed.</summary>
public sealed class Over_a_MongoDB_server_that_is_lost(Undisturbed_run undisturbed) : IClassFixture<Undisturbed_run>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(SnapshotStage.Inputs)]
    [InlineData(SnapshotStage.Publication)]
    public Task By_an_election_after_the_first_commit_of(SnapshotStage stage) => DisturbedAsync(stage, server => server.ElectAsync());

    [Theory]
    [InlineData(SnapshotStage.Scores)]
    [InlineData(SnapshotStage.Publication)]
    public Task By_a_kill_after_the_first_commit_of(SnapshotStage stage) => DisturbedAsync(
        stage,
        async server =>
        {
            await server.KillAsync();
            await server.RestartAsync();
        });

    private async Task DisturbedAsync(SnapshotStage stage, Func<MongoServer, Task> disturb)
    {
        Assert.SkipUnless(MongoServer.CanBeKilled, MongoServer.NotOurs);
        await using var server = await MongoServer.StartAsync();
        await using var database = TestDatabase.On(server);
        using var workplace = database.Workplace();
        workplace.DropSamples();
        using var store = workplace.OpenStore();
        using var process = workplace.Start([]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await UntilAsync(async () => (await store.CurrentAsync(stage, Lane.Live, TestContext.Current.CancellationToken)).Count > 0, process);
            await disturb(server);
            await UntilAsync(() => Task.FromResult(workplace.Events().Count >= undisturbed.Place.Events().Count), process);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain("Unhandled exception", await output, StringComparison.Ordinal);
        var state = await workplace.StateAsync();
        Assert.Equal(undisturbed.State["store"], state["store"]);
        Assert.Equal(undisturbed.State["events.jsonl"], state["events.jsonl"]);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, Process process)
    {
        for (var since = Stopwatch.StartNew(); !await condition(); await Task.Delay(Look, TestContext.Current.CancellationToken))
        {
            Assert.False(process.HasExited, "The program has ended.");
            Assert.True(since.Elapsed < Patience, $"The end was not reached within {Patience}.");
        }
    }
}
