using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Chaos.Tests;

/// <summary>The broker is not there yet, is killed over and over during the load, or cannot be reached while files arrive.</summary>
public sealed class The_broker_comes_and_goes(Shared_broker broker, Undisturbed_handful undisturbed, Undisturbed_nation nation, Figures figures)
    : IClassFixture<Undisturbed_nation>
{
    /// <summary>Slow enough that the load, which is the nation's, outlives the kills.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(20);

    public static TheoryData<int> Seeds() => [.. Extent.Seeds];

    public static TheoryData<string> Ways() => [.. Extent.Outages];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_over_and_over_it_loses_nothing(int seed)
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var own = RabbitMqBroker.NotStarted();
        await using var network = TcpProxy.To(own.DefaultVirtualHost);
        using var workplace = new Workplace();
        var random = new Random(seed);

        await using (var early = new Fleet(workplace, own.DefaultVirtualHost))
        {
            early.StartAll();
            await early.UntilAsync(() => early.Output.Split("waiting for it").Length > Fleet.Services.Count, "four waiting services");
            Assert.DoesNotContain("guest", early.Output, StringComparison.Ordinal);
            await own.RestartAsync();
            await early.AreConsumingAsync(own.DefaultVirtualHost);
        }

        await using var run = await Load.PrepareAsync(
            $"broker killed, seed {seed}", own.DefaultVirtualHost, network.Before(own.DefaultVirtualHost), nation, figures);
        network.Delay = Slow;
        run.Fleet.StartAll();
        await run.Fleet.AreConsumingAsync(own.DefaultVirtualHost);
        run.Drop();
        for (var kill = 0; kill < Extent.BrokerKills; kill++)
        {
            var at = await run.ProgressAsync();
            await run.Fleet.UntilAsync(async () => await run.ProgressAsync() != at, "progress");
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(500)), TestContext.Current.CancellationToken);
            Assert.False(await run.IsRelayedAsync(), $"The load was over after {kill} kills of the broker.");
            await own.KillAsync();
            await own.RestartAsync();
            run.BrokerRestarts++;
        }

        await run.EndsTheSameAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Out_of_reach_it_is_waited_for_while_files_arrive(string way)
    {
        var address = await broker.NewVirtualHostAsync();
        await using var network = TcpProxy.To(address);
        await using var run = await Load.PrepareAsync($"broker {way}", address, network.Before(address), undisturbed, figures);
        run.Fleet.StartAll();
        await run.Fleet.AreConsumingAsync(address);

        var outage = Task.Delay(Extent.Outage, TestContext.Current.CancellationToken);
        if (way == "refuses")
        {
            await network.RefuseAsync();
        }
        else
        {
            network.Hang();
        }

        run.Drop();
        await run.Fleet.UntilAsync(
            () => run.Fleet.Output.Split("inputs of").Length > undisturbed.Quarters, "the inputs of every quarter in the store");
        await outage;
        Assert.DoesNotContain("scores of", run.Fleet.Output, StringComparison.Ordinal);
        if (way.EndsWith("cut", StringComparison.Ordinal))
        {
            network.Cut();
        }

        network.Heal();
        await run.EndsTheSameAsync();
    }

    [Fact]
    public async Task Silent_in_the_middle_of_a_start_it_is_waited_for()
    {
        var address = await broker.NewVirtualHostAsync();
        await using var network = TcpProxy.To(address);
        await using var run = await Load.PrepareAsync("broker silent at the start", address, network.Before(address), undisturbed, figures);
        await using (var tap = await Tap.OpenAsync(address))
        {
            network.Delay = TimeSpan.FromMilliseconds(200);
            run.Fleet.StartAll();
            await run.Fleet.UntilAsync(() => tap.HasQueueAsync(PipelineQueues.All.Keys.First()), "the first queue");
        }

        network.Hang();
        await run.Fleet.UntilAsync(
            () => run.Fleet.Output.Split("waiting for it").Length > Fleet.Services.Count, "four waiting services");
        network.Cut();
        network.Heal();
        network.Delay = TimeSpan.Zero;
        run.Drop();

        await run.EndsTheSameAsync();
    }
}
