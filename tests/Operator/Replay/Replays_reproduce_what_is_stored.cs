using System.Text.Json.Nodes;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>A stage that is replayed makes what the service has made, and nothing live changes by it.</summary>
public sealed class Replays_reproduce_what_is_stored(Small_sample sample)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> EveryStage =>
        new(Replayed_store.Stages.SelectMany(s => Replayed_store.Quarters.Select(q => (s, q))));

    [Theory]
    [MemberData(nameof(EveryStage))]
    public async Task One_stage_alone(string stage, string quarter)
    {
        using var workplace = await sample.CopyAsync();
        var output = Enum.GetValues<SnapshotStage>()[Replayed_store.Stages.ToList().IndexOf(stage)];

        var (exitCode, json, errors) = await Nof.RunAsync(
            ["replay", "--stage", stage, "--quarter", quarter, "--json"], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (exitCode, errors));
        var made = JsonNode.Parse(json)!["stages"]![0]!;
        var live = await Replayed_store.CurrentAsync(workplace, output, quarter);
        Assert.Equal((live.Id.Value, true, "kept"), ((string)made["snapshot"]!["id"]!, (bool)made["sameAsLive"]!, (string)made["outcome"]!));
        var kept = await Replayed_store.CurrentAsync(workplace, output, quarter, Lane.Replay);
        Assert.Equal(live.Id, kept.Id);
        Assert.Empty(kept.Outbox);
        Assert.Null(kept.Feed);
        Assert.Equal(live.Lineage, kept.Lineage);
    }

    [Fact]
    public async Task All_stages_of_all_quarters_and_what_is_there_is_not_run_again()
    {
        using var workplace = await sample.CopyAsync();
        var before = await workplace.StateAsync();
        foreach (var quarter in Replayed_store.Quarters)
        {
            var first = await ReplayAsync(workplace, quarter);
            Assert.Equal(["kept", "kept", "kept", "kept"], first);

            var again = await ReplayAsync(workplace, quarter);
            Assert.Equal(["equal", "up-to-date", "up-to-date", "up-to-date"], again);
        }

        // Standalone finds nothing to do, and all is as it was, but for the store, which has the replays.
        var (ended, said) = await workplace.RunHereAsync();
        Assert.True(ended == 0, said);
        Assert.Equal(before.Where(s => s.Key != "store"), (await workplace.StateAsync()).Where(s => s.Key != "store"));
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing()
    {
        using var workplace = await sample.CopyAsync();
        var before = await workplace.StateAsync();

        var (exitCode, json, _) = await Nof.RunAsync(
            ["replay", "--stage", "ingestion", "--through", "publishing", "--quarter", "2025-26Q4", "--dry-run", "--json"], Sample.SettingsOf(workplace));

        Assert.Equal(0, exitCode);
        Assert.All(JsonNode.Parse(json)!["stages"]!.AsArray(), s => Assert.Equal(("not-kept", true), ((string)s!["outcome"]!, (bool)s["sameAsLive"]!)));
        Assert.Equal(before, await workplace.StateAsync());
    }

    [Fact]
    public async Task What_another_build_has_left_is_made_again()
    {
        using var workplace = await sample.CopyAsync();
        await ReplayAsync(workplace, "2025-26Q4");
        using (var store = workplace.OpenStore())
        {
            var replayed = (await store.CurrentAsync(Replayed_store.SeriesOf(SnapshotStage.Scores, "2025-26Q4", Lane.Replay), Cancel))!;
            var wrong = await Replayed_store.WrongAsync(store, replayed, "RJ1", 3.9m);
            Assert.NotNull(await store.CommitAsync(wrong with { Engine = "another" }, replayed.Version, Cancel));
        }

        Assert.Equal(["equal", "kept", "up-to-date", "up-to-date"], await ReplayAsync(workplace, "2025-26Q4"));
    }

    [Fact]
    public async Task An_earlier_version_from_an_earlier_snapshot()
    {
        using var workplace = await sample.CopyAsync();
        var right = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, "2025-26Q4");
        await Replayed_store.CommitWrongScoresAsync(workplace, "2025-26Q4", "RJ1", 3.9m);
        var (ended, output) = await workplace.RunHereAsync();
        Assert.True(ended == 0, output);

        var (exitCode, json, _) = await Nof.RunAsync(
            ["replay", "--stage", "segmentation", "--quarter", "2025-26Q4", "--from", right.Id.Value[..10], "--json"], Sample.SettingsOf(workplace));

        // It is version 1 of what was live, and differs from what is.
        var made = JsonNode.Parse(json)!["stages"]![0]!;
        Assert.Equal((1, 1, false), (exitCode, (int)made["sameAsVersion"]!, (bool)made["sameAsLive"]!));
    }

    private static async Task<IEnumerable<string>> ReplayAsync(Workplace workplace, string quarter)
    {
        var (exitCode, json, errors) = await Nof.RunAsync(
            ["replay", "--stage", "ingestion", "--through", "publishing", "--quarter", quarter, "--json"], Sample.SettingsOf(workplace));
        Assert.True(exitCode == 0, errors + json);
        var stages = JsonNode.Parse(json)!["stages"]!.AsArray();
        Assert.All(stages, s => Assert.True((bool)s!["sameAsLive"]!));
        return stages.Select(s => (string)s!["outcome"]!);
    }
}
