namespace NofPipeline.Chaos.Tests;

/// <summary>
/// Two processes of each service, and at random moments one is killed, connections are cut or hang, the broker refuses or is killed. The
/// seed decides what happens and how long it lasts; the exact moment is the machine's. A seed that fails becomes a row of its own.
/// </summary>
public sealed class Disturbed_at_random(Undisturbed_handful undisturbed, Figures figures)
{
    private const int Instances = 2;
    private const int LongestPause = 2000;
    private const int LongestDisturbance = 5000;
    private const int LongestDelay = 30;

    public static TheoryData<int> Seeds() => [.. Extent.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task It_ends_the_same(int seed)
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var own = await RabbitMqBroker.StartAsync();
        await using var network = TcpProxy.To(own.DefaultVirtualHost);
        await using var run = await Load.PrepareAsync(
            $"disturbed at random, seed {seed}", own.DefaultVirtualHost, network.Before(own.DefaultVirtualHost), undisturbed, figures);
        var random = new Random(seed);
        network.Delay = TimeSpan.FromMilliseconds(random.Next(LongestDelay));
        run.Fleet.StartAll(Instances);
        await run.Fleet.AreConsumingAsync(own.DefaultVirtualHost);
        run.Drop();

        for (var i = 0; i < Extent.Disturbances; i++)
        {
            await WaitAsync(random, LongestPause);
            await DisturbAsync(run, own, network, random);
        }

        await run.EndsTheSameAsync();
    }

    private static async Task DisturbAsync(Load run, RabbitMqBroker own, TcpProxy network, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                network.Cut();
                break;
            case 1:
                network.Hang();
                await WaitAsync(random, LongestDisturbance);
                network.Heal();
                break;
            case 2:
                await network.RefuseAsync();
                await WaitAsync(random, LongestDisturbance);
                network.Heal();
                break;
            case 3:
                await own.KillAsync();
                await own.RestartAsync();
                run.BrokerRestarts++;
                break;
            default:
                var service = await run.Fleet.KillOneAsync(random);
                run.Kills++;
                await WaitAsync(random, LongestPause);
                run.Fleet.Start(service);
                break;
        }
    }

    private static Task WaitAsync(Random random, int longest) =>
        Task.Delay(TimeSpan.FromMilliseconds(random.Next(longest)), TestContext.Current.CancellationToken);
}
