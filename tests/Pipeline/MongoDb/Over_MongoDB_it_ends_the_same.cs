using System.Net;

namespace NofPipeline.Pipeline.Tests.MongoDb;

/// <summary>The national sample with its snapshots in MongoDB ends where it ends with SQLite: store, bundles and events.</summary>
public sealed class Over_MongoDB_it_ends_the_same(Undisturbed_handful undisturbed) : IAsyncLifetime
{
    private const int KilledBySignal9 = 137;
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable, TestDatabase.Missing);
        database = await TestDatabase.NewAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task In_one_process()
    {
        using var workplace = Sampled();

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
        Assert.False(File.Exists(Path.Combine(workplace.Data, "nof.db")));
        Assert.DoesNotContain(database.Uri, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intake.after-record:2")]
    [InlineData("inputs.after-commit:1")]
    [InlineData("scores.after-commit:2")]
    [InlineData("segments.after-commit:1")]
    [InlineData("publication.after-commit:2")]
    [InlineData("relay.after-publish:4")]
    [InlineData("publishing.event-half-written:12")]
    public async Task Killed_at(string failpoint)
    {
        using var workplace = Sampled();

        var (killedWith, _) = await workplace.RunOnceAsync(("NOF_FAILPOINT", failpoint));
        Assert.Equal(KilledBySignal9, killedWith);

        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }

    [Fact]
    public async Task A_run_that_should_end_by_itself_says_that_the_store_is_away()
    {
        await using var line = new CutLine(database.Uri);
        using var workplace = Sampled(line);

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("MongoDB cannot be used for now", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    /// <summary>Started without a store, cut off from it ten times while it works: it waits, is not ready, and goes on by itself.</summary>
    [Fact]
    public async Task With_a_store_that_comes_late_and_goes_ten_times()
    {
        const int Times = 10;
        await using var line = new CutLine(database.Uri);
        using var workplace = Sampled(line);
        using var port = FreePort.Claim();
        var health = new Uri($"http://127.0.0.1:{port.Number}/health/ready");
        await using var program = Running.Of(workplace.Start([], ("Nof__Health__Urls", health.GetLeftPart(UriPartial.Authority))));
        await program.UntilAsync(async () => await StatusAsync(health) == HttpStatusCode.ServiceUnavailable, "not ready without a store");
        for (var time = 0; time < Times; time++)
        {
            line.Mend();
            await program.UntilAsync(async () => await StatusAsync(health) == HttpStatusCode.OK, "ready");
            line.Cut();
            await program.UntilAsync(async () => await StatusAsync(health) == HttpStatusCode.ServiceUnavailable, "not ready");
        }

        line.Mend();
        await program.UntilAsync(() => workplace.EventLines().Whole.Count >= undisturbed.Events, "every event");
        await program.KillAsync();

        Assert.Contains("waiting for it", program.Output, StringComparison.Ordinal);
        var state = await workplace.StateAsync();
        Assert.Equal(undisturbed.State["store"], state["store"]);
        Assert.Equal(undisturbed.State["events.jsonl"], state["events.jsonl"]);
    }

    [Fact]
    public async Task In_four_processes()
    {
        using var workplace = Sampled();
        await FourServices.EndAsync(workplace, undisturbed);

        var state = await workplace.StateAsync();
        Assert.Equal(undisturbed.State["store"], state["store"]);
        Assert.Equal(undisturbed.State["events.jsonl"], state["events.jsonl"]);
    }

    private Workplace Sampled(CutLine? line = null)
    {
        var workplace = database.Workplace();
        workplace.DropFiles(Nation.Handful);
        if (line is not null)
        {
            workplace.Settings.Add(("Nof__MongoDb__Uri", line.Uri));
        }

        return workplace;
    }

    private static async Task<HttpStatusCode?> StatusAsync(Uri address)
    {
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
