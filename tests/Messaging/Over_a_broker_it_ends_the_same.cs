namespace NofPipeline.Messaging.Tests;

/// <summary>The services as processes of their own, over RabbitMQ, end where Standalone ends in memory.</summary>
public sealed class Over_a_broker_it_ends_the_same(Shared_broker broker, Undisturbed_handful undisturbed)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task With_so_many_instances_of_each_service(int instances)
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = Workplace.Of(Nation.Handful);
        await using var tap = await Tap.OpenAsync(address);
        var sendings = new Sendings(tap);
        await using var fleet = new Fleet(workplace, address);

        fleet.StartAll(instances);
        await fleet.EndAsync(undisturbed.Events);
        sendings.AreNotRepeated();

        await fleet.HasEndedLikeAsync(undisturbed);
        Assert.DoesNotContain(Fleet.Conflict, fleet.Output, StringComparison.Ordinal);
    }
}
