using NofPipeline.Snapshots;
using NofPipeline.Support.Servers;

namespace NofPipeline.Pipeline.Tests.MongoDb;

/// <summary>The sample on a server of its own that loses its primary in the middle of the work ends where it ends undisturbed.</summary>
public sealed class Over_a_MongoDB_server_that_is_lost(Undisturbed_handful undisturbed)
{
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
        workplace.DropFiles(undisturbed.Nation);
        using var store = workplace.OpenStore();
        using var process = workplace.Start([]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await Eventually.HoldsAsync(
                async () => (await store.CurrentAsync(stage, Lane.Live, TestContext.Current.CancellationToken)).Count > 0, "the first commit", inVain: Ended);
            await disturb(server);
            await Eventually.HoldsAsync(() => workplace.Events().Count >= undisturbed.Events, "the last event", inVain: Ended);
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

        string? Ended() => process.HasExited ? "the program has ended" : null;
    }
}
