using System.Text.RegularExpressions;

namespace NofPipeline.Messaging.Tests;

/// <summary>Services wait for a broker that is not there yet, and go on with one that has lost everything.</summary>
public sealed class The_broker_comes_and_goes(Shared_broker shared, Undisturbed_handful undisturbed)
{
    [Fact]
    public async Task Who_waits_for_it_stops_when_asked_to()
    {
        using var workplace = new Workplace();
        await using var fleet = new Fleet(workplace, new Uri("amqp://guest:guest@127.0.0.1:9/"));
        var service = fleet.Start("Scoring");
        await fleet.UntilAsync(() => fleet.Output.Contains("waiting for it", StringComparison.Ordinal), "a waiting service");

        using (var asking = System.Diagnostics.Process.Start("kill", ["-TERM", $"{service.Id}"]))
        {
            await asking.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await fleet.UntilAsync(() => service.HasExited, "its end");
        Assert.True(service.ExitCode == 0, fleet.Output);
    }

    [Fact]
    public async Task What_no_stage_has_consumed_is_sent_again_to_a_broker_that_has_lost_everything()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        await using var broker = await RabbitMqBroker.StartAsync();
        using var workplace = Workplace.Of(Nation.Handful);
        await using var fleet = new Fleet(workplace, broker.DefaultVirtualHost);
        fleet.Start("Ingestion");
        await using (var tap = await Tap.OpenAsync(broker.DefaultVirtualHost))
        {
            await fleet.UntilAsync(async () => tap.Seen.Count == 3 && await tap.CountAsync("nof-scoring") == 3, "three messages that wait");
        }

        await broker.WipeAsync();
        await using var again = await Tap.OpenAsync(broker.DefaultVirtualHost);
        foreach (var service in Fleet.Services.Where(s => s != "Ingestion"))
        {
            fleet.Start(service);
        }

        await fleet.EndAsync(undisturbed.Events);
        Assert.Equal(3, again.Seen.Count(m => m.Exchange == "NofPipeline.Contracts:QuarterInputsReady"));
        await fleet.HasEndedLikeAsync(undisturbed);
    }

    [Fact]
    public async Task A_send_that_never_ends_holds_up_no_other()
    {
        var address = await shared.NewVirtualHostAsync();
        await using var network = TcpProxy.To(address);
        using var workplace = new Workplace();
        await using var fleet = new Fleet(workplace, network.Before(address));
        fleet.StartAll();
        await fleet.AreConsumingAsync(address);

        network.Hang();
        workplace.DropFiles(Nation.Handful);
        await fleet.UntilAsync(() => Unconfirmed(fleet.Output).Distinct().Count() > 1, "a second message that is tried");
        network.Heal();

        await fleet.EndAsync(undisturbed.Events);
        await fleet.HasEndedLikeAsync(undisturbed);
    }

    private static IEnumerable<string> Unconfirmed(string output) =>
        Regex.Matches(output, "Ingestion: +The broker has not confirmed message ([0-9a-f-]{36}) within 10 s").Select(m => m.Groups[1].Value);
}
