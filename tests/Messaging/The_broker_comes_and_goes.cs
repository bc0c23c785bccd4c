namespace NofPipeline.Messaging.Tests;

/// <summary>Services wait for a broker that is not there yet, and go on after one that was killed.</summary>
public sealed class The_broker_comes_and_goes(Undisturbed_run undisturbed)
{
    /// <summary>A quorum queue of RabbitMQ 3.10 that is younger than this does not survive the broker's being killed.</summary>
    private static readonly TimeSpan QueuesAreOldEnough = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Nothing_is_lost()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.Missing);
        await using var broker = RabbitMqBroker.NotStarted();
        using var workplace = new Workplace();
        await using var fleet = new Fleet(workplace, broker.DefaultVirtualHost);

        fleet.StartAll();
        await fleet.UntilAsync(() => Task.FromResult(fleet.Output.Split("waiting for it").Length > Fleet.Services.Count), "four waiting services");
        Assert.DoesNotContain("guest", fleet.Output, StringComparison.Ordinal);
        await broker.RestartAsync();
        await using (var tap = await Tap.OpenAsync(broker.DefaultVirtualHost))
        {
            foreach (var queue in (string[])["nof-scoring", "nof-segmentation", "nof-publishing"])
            {
                await fleet.UntilAsync(() => tap.HasConsumersAsync(queue), $"a consumer of {queue}");
            }
        }

        await Task.Delay(QueuesAreOldEnough, TestContext.Current.CancellationToken);
        workplace.DropSamples();
        await fleet.UntilAsync(() => Task.FromResult(fleet.Output.Contains("scores of", StringComparison.Ordinal)), "the first scores");
        await broker.KillAsync();
        await broker.RestartAsync();

        await fleet.EndAsync(undisturbed.Events);
        Assert.Equal(undisturbed.State, await fleet.StateAsync());
    }
}
