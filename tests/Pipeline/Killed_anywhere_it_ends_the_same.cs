namespace NofPipeline.Pipeline.Tests;

/// <summary>kill -9 at every named failpoint, then a restart: the same state, files and events as an undisturbed run.</summary>
public sealed class Killed_anywhere_it_ends_the_same(Undisturbed_handful undisturbed)
{
    private const int KilledBySignal9 = 137;

    /// <summary>Each place once at the first time that it is passed; the thorough run has later times too.</summary>
    public static TheoryData<string> Failpoints =>
    [
        .. new Dictionary<string, int[]>
        {
            ["intake.after-content"] = [1, 5],
            ["intake.after-record"] = [1, 9],
            ["intake.after-receipt"] = [1, 6],
            ["intake.after-hold"] = [1, 8],
            ["intake.after-move"] = [1, 9],
            ["inputs.after-commit"] = [1, 2, 3],
            ["scores.after-commit"] = [1, 3],
            ["segments.after-commit"] = [1, 2, 3],
            ["publication.after-commit"] = [1, 2, 3],
            ["relay.before-publish"] = [1, 5, 9],
            ["relay.after-publish"] = [1, 4, 9],
            ["publishing.bundle-half-written"] = [1, 3],
            ["publishing.event-half-written"] = [1, 12],
        }.SelectMany(f => f.Value.Take(Thorough.Count(modest: 1, thorough: f.Value.Length)).Select(time => $"{f.Key}:{time}")),
    ];

    [Theory]
    [MemberData(nameof(Failpoints))]
    public async Task A_run_killed_at(string failpoint)
    {
        using var workplace = Workplace.Of(Nation.Handful);

        var (killedWith, _) = await workplace.RunOnceAsync(("NOF_FAILPOINT", failpoint));
        Assert.Equal(KilledBySignal9, killedWith);

        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }

    [Fact]
    public async Task A_run_killed_over_and_over_at_every_step()
    {
        using var workplace = Workplace.Of(Nation.Handful);
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

        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Thorough.Count(modest: 1, thorough: 10))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_run_killed_at_random_moments(int seed)
    {
        using var workplace = Workplace.Of(Nation.Handful);
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

        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        Assert.Equal(undisturbed.State, await workplace.StateAsync());
    }
}
