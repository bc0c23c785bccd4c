namespace NofPipeline.Messaging.Tests.MongoDb;

/// <summary>The distributed form: services as processes of their own over RabbitMQ, with their snapshots in MongoDB, end where Standalone ends.</summary>
public sealed class Over_a_broker_and_MongoDB_it_ends_the_same(Shared_broker broker, Undisturbed_handful undisturbed) : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable, TestDatabase.Missing);
        database = await TestDatabase.NewAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task With_so_many_instances_of_each_service(int instances)
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = database.Workplace();
        workplace.DropFiles(Nation.Handful);
        await using var fleet = new Fleet(workplace, address);

        fleet.StartAll(instances);
        await fleet.EndAsync(undisturbed.Events);

        await fleet.HasEndedLikeAsync(undisturbed);
    }

    /// <summary>Ten times the store goes away in the middle of the work, each time once something more has been committed.</summary>
    [Fact]
    public async Task With_a_store_that_goes_away_ten_times()
    {
        const int Times = 10;
        var address = await broker.NewVirtualHostAsync();
        await using var line = new CutLine(database.Uri);
        using var workplace = database.Workplace();
        workplace.Settings.Add(("Nof__MongoDb__Uri", line.Uri));
        workplace.DropFiles(Nation.Handful);
        await using var fleet = new Fleet(workplace, address);
        using var store = workplace.OpenStore();

        line.Mend();
        fleet.StartAll(instances: 2);
        for (var time = 1; time <= Times; time++)
        {
            var commits = time;
            await fleet.UntilAsync(async () => (await store.CommitsAsync(0, Times, CancellationToken.None)).Count >= commits, $"commit {time}");
            line.Cut();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            line.Mend();
        }

        await fleet.EndAsync(undisturbed.Events);
        await fleet.HasEndedLikeAsync(undisturbed);
    }
}
