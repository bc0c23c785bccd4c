namespace NofPipeline.Pipeline.Tests;

/// <summary>kill -9 at every named failpoint, then a restart: the same state, files and events as an undisturbed run.</summary>
public sealed class Killed_anywhere_it_ends_the_same(Undisturbed_run undisturbed) : IClassFixture<Undisturbed_run>
{
    private const int KilledBySignal9 = 137;

    [Theory]
    [InlineData("intake.after-content:1")]
    [InlineData("intake.after-content:5")]
    [InlineData("intake.after-record:1")]
    [InlineData("intake.after-record:9")]
    [InlineData("intake.after-receipt:1")]
    [InlineData("intake.after-receipt:6")]
    [InlineData("intake.after-hold:1")]
    [InlineData("intake.after-hold:8")]
    [InlineData("intake.after-move:1")]
    [InlineData("intake.after-move:9")]
    [InlineData("inputs.after-commit:1")]
    [InlineData("inputs.after-commit:2")]
    [InlineData("inputs.after-commit:3")]
    [InlineData("scores.after-commit:1")]
    [InlineData("scores.after-commit:3")]
    [InlineData("segments.after-commit:1")]
    [InlineData("segments.after-commit:2")]
    [InlineData("segments.after-commit:3")]
    [InlineData("publication.after-commit:1")]
    [InlineData("publication.after-commit:2")]
    [InlineData("publication.after-commit:3")]
    [InlineData("relay.before-publish:1")]
    [InlineData("relay.before-publish:5")]
    [InlineData("relay.before-publish:9")]
    [InlineData("relay.after-publish:1")]
    [InlineData("relay.after-publish:4")]
    [InlineData("relay.after-publish:9")]
    [InlineData("publishing.bundle-half-written:1")]
    [InlineData("publishing.bundle-half-written:3")]
    [InlineData("publishing.event-half-written:1")]
    [InlineData("publishing.event-half-written:60")]
    public async Task A_run_killed_at(string failpoint)
    {
        using var workplace = Workplace.With();

        var (killedWith, _) = await workplace.RunOnceAsync(("NOF_FAILPOINT", failpoint));
        var (exitCode, output) = await workplace.RunOnceAsync();

        Assert.Equal(KilledBySignal9, killedWith);
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }

    [Fact]
    public async Task A_run_killed_over_and_over_at_every_step()
    {
        using var workplace = Workplace.With();
        string[] steps =
        [
            "intake.after-content:3", "intake.after-record:2", "intake.after-receipt:3", "intake.after-hold:1", "published-results.after-commit:1",
            "inputs.after-commit:1", "scores.after-commit:1", "relay.after-publish:2", "segments.after-commit:1", "publication.after-commit:1",
            "publishing.bundle-half-written:1", "publishing.event-half-written:1",
        ];

        // The stages work side by side: how far they had got when the process was killed at one step decides whether a later one is left to
        // pass. Until the first message is sent there is one worker, and every step is passed.
        const int Certain = 6;
        var deaths = 0;
        foreach (var step in steps)
        {
            var (killedWith, said) = await workplace.RunOnceAsync(("NOF_FAILPOINT", step));
            Assert.True(killedWith == KilledBySignal9 || (killedWith == 0 && deaths >= Certain), $"{step}: {killedWith} {said}");
            deaths += killedWith == KilledBySignal9 ? 1 : 0;
        }

        var (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }

    [Theory]
    [InlineData(20261121)]
    [InlineData(7)]
    public async Task A_run_killed_at_random_moments(int seed)
    {
        using var workplace = Workplace.With();
        var random = new Random(seed);
        for (var kill = 0; kill < 6; kill++)
        {
            using var process = workplace.Start(["--once"]);
            var lines = random.Next(1, 12);
            while (lines-- > 0 && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
            {
                // Every line is a step of the run; the process goes on working while it is read.
            }

            process.Kill();
            await Workplace.EndOfAsync(process);
        }

        var (exitCode, output) = await workplace.RunOnceAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }
}
