using System.Text.Json.Nodes;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>kill -9 of a replay, then the same replay again: it goes on where it was and ends as an undisturbed one.</summary>
public sealed class An_interrupted_replay_resumes(Small_sample sample)
{
    private static readonly string[] Command = ["replay", "--stage", "ingestion", "--through", "publishing", "--quarter", "2025-26Q4", "--json"];

    private static Task<IReadOnlyDictionary<string, string>>? undisturbed;

    [Theory]
    [InlineData("inputs.before-commit", "kept, kept, kept, kept")]
    [InlineData("inputs.after-commit", "equal, kept, kept, kept")]
    [InlineData("scores.after-parts", "equal, kept, kept, kept")]
    [InlineData("scores.after-commit", "equal, up-to-date, kept, kept")]
    [InlineData("segments.before-commit", "equal, up-to-date, kept, kept")]
    [InlineData("segments.after-commit", "equal, up-to-date, up-to-date, kept")]
    [InlineData("publication.after-parts", "equal, up-to-date, up-to-date, kept")]
    [InlineData("publication.after-commit", "equal, up-to-date, up-to-date, up-to-date")]
    public async Task After_it_was_killed_at(string failpoint, string outcomes)
    {
        using var workplace = await sample.CopyAsync();
        var killed = await Nof.RunProcessAsync(Command, Sample.SettingsOf(workplace, ("NOF_FAILPOINT", failpoint)));
        var (exitCode, json, errors) = await Nof.RunAsync(Command, Sample.SettingsOf(workplace));

        Assert.Equal((Fleet.Killed, 0, ""), (killed.ExitCode, exitCode, errors));
        Assert.Equal(outcomes, string.Join(", ", JsonNode.Parse(json)!["stages"]!.AsArray().Select(s => (string)s!["outcome"]!)));
        Assert.Equal(await (undisturbed ??= UndisturbedAsync()), await workplace.StateAsync());
    }

    private async Task<IReadOnlyDictionary<string, string>> UndisturbedAsync()
    {
        using var workplace = await sample.CopyAsync();
        Assert.Equal(0, (await Nof.RunAsync(Command, Sample.SettingsOf(workplace))).ExitCode);
        return await workplace.StateAsync();
    }
}
