using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>What cannot be done is refused in a sentence, with an exit code, and nothing is changed.</summary>
public sealed class Requests_that_make_no_sense(National_sample sample)
{
    [Theory]
    [InlineData("--stage scoring --quarter 2019-20Q1", 2, "No method covers Q1 2019/20.")]
    [InlineData("--stage scoring --quarter 2025-26Q1", 1, "There are no inputs of Q1 2025/26 in the live lane, so scoring has nothing to start from.")]
    [InlineData("--stage ingestion --quarter 2025-26Q1", 1, "No accepted file has a value or decision of Q1 2025/26 that nof-2025-26 knows.")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --method nof-2030-31", 2, "There is no method 'nof-2030-31': nof-2025-26, nof-2026-27.")]
    [InlineData("--stage segmentation --through scoring --quarter 2025-26Q4", 2, "--through scoring comes before --stage segmentation.")]
    [InlineData("--stage scoring --through publishing --quarter 2025-26Q4 --method nof-2026-27", 2, "A publication is made by the quarter's own method, nof-2025-26, only: replay by nof-2026-27 through segmentation.")]
    [InlineData("--stage ingestion --quarter 2025-26Q4 --from abcdef", 2, "Ingestion starts from every accepted file and not from a snapshot: leave --from out.")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --from abc", 2, "'abc' is no snapshot: give the id, or at least its first 6 digits (0-9, a-f).")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --from 000000000000", 1, "No snapshot in the store has an id that begins with 000000000000.")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --promote", 2, "--promote needs --reason, which goes into the audit log.")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --promote --reason x --dry-run", 2, "--dry-run keeps nothing and --promote makes it live: give one of them.")]
    [InlineData("--stage scoring --quarter 2025-26Q4 --promote --reason x --method nof-2026-27", 2, "Only what the quarter's own method makes can become live: Q4 2025/26 is not scored by nof-2026-27.")]
    [InlineData("--stage scoring --through segmentation --quarter 2025-26Q4 --promote --reason x", 2, "One stage is promoted, and the services run those after it: leave --through out.")]
    public async Task Are_refused(string arguments, int exitCode, string sentence)
    {
        var workplace = await sample.DoneAsync();
        var before = await workplace.StateAsync();

        var refused = await Nof.RunAsync(["replay", .. arguments.Split(' ')], Sample.SettingsOf(workplace));

        Assert.Equal((exitCode, sentence, ""), (refused.ExitCode, refused.Errors.Trim(), refused.Output));
        Assert.Equal(before, await workplace.StateAsync());
    }

    [Theory]
    [InlineData("replay --stage rating --quarter 2025-26Q4")]
    [InlineData("replay --stage scoring")]
    [InlineData("replay --stage scoring --quarter spring")]
    [InlineData("diff 2025-26Q4")]
    public async Task Arguments_that_are_wrong_or_missing_are_usage_errors(string arguments) =>
        Assert.Equal(2, (await Nof.RunAsync(arguments.Split(' '))).ExitCode);

    [Theory]
    [InlineData("2025-26Q4 spring", 2, "'spring' is no version: give ")]
    [InlineData("2025-26Q4 2025-26Q4@v9", 1, "There is no publication version 9 of Q4 2025/26.")]
    [InlineData("2025-26Q4 2025-26Q1", 1, "Nothing of Q1 2025/26 is in the live lane.")]
    [InlineData("2025-26Q4 2025-26Q4/nof-2030-31", 2, "There is no method 'nof-2030-31'")]
    [InlineData("2025-26Q4 2025-26Q4/nof-2026-27", 1, "Q4 2025/26 has not been replayed by nof-2026-27: nof replay --quarter 2025-26Q4 ")]
    public async Task Versions_that_are_not_there_are_named(string arguments, int exitCode, string sentence)
    {
        var workplace = await sample.DoneAsync();

        var refused = await Nof.RunAsync(["diff", .. arguments.Split(' ')], Sample.SettingsOf(workplace));

        Assert.Equal(exitCode, refused.ExitCode);
        Assert.StartsWith(sentence, refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_another_stage_or_quarter_is_nothing_to_start_from()
    {
        var workplace = await sample.DoneAsync();
        var scores = (await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, "2025-26Q3")).Id.Value[..12];

        var refused = await Nof.RunAsync(
            ["replay", "--stage", "segmentation", "--quarter", "2025-26Q4", "--from", scores], Sample.SettingsOf(workplace));

        Assert.Equal(
            (2, $"Snapshot {scores} is scores of Q3 2025/26, but segmentation of Q4 2025/26 starts from its scores."),
            (refused.ExitCode, refused.Errors.Trim()));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_infrastructure()
    {
        using var workplace = new Workplace();
        Directory.CreateDirectory(workplace.Data);
        await File.WriteAllTextAsync(Path.Combine(workplace.Data, "nof.db"), "no database at all, whatever it is called", TestContext.Current.CancellationToken);

        var refused = await Nof.RunAsync(["replay", "--stage", "scoring", "--quarter", "2025-26Q4"], Sample.SettingsOf(workplace));

        Assert.Equal(3, refused.ExitCode);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }
}
