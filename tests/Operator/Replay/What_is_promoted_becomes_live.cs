using System.Text.Json.Nodes;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>An older engine has made wrong scores; a replay makes the right ones, and only promoted they reach the events, once.</summary>
public sealed class What_is_promoted_becomes_live(National_sample sample)
{
    private const string Quarter = "2025-26Q4";
    private const string Trust = "RJ1";

    private static readonly string[] Promote =
        ["replay", "--stage", "scoring", "--quarter", Quarter, "--promote", "--reason", "Averages were wrong.", "--by", "Ada", "--json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scores_that_were_wrong_are_corrected_exactly_once()
    {
        using var workplace = await sample.CopyAsync();
        var right = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter);
        var published = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Publication, Quarter);
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);
        await EndAsync(workplace);
        Assert.Equal(4, Segment(EventsOf(workplace)[^1]));
        var events = workplace.Events().Count;

        // The replay alone tells that something is wrong, and changes nothing.
        var replayed = await Nof.RunAsync(["replay", "--stage", "scoring", "--quarter", Quarter], Sample.SettingsOf(workplace));
        Assert.Equal((1, ""), (replayed.ExitCode, replayed.Errors));
        await EndAsync(workplace);
        Assert.Equal(events, workplace.Events().Count);

        var promoted = await Nof.RunAsync(Promote, Sample.SettingsOf(workplace));
        Assert.True(promoted.ExitCode == 0, promoted.Errors);
        Assert.Equal((true, 3), PromotionOf(promoted.Output));
        Assert.Equal(right.Id, (await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter)).Id);
        var stated = EventsOf(workplace).Count;
        await EndAsync(workplace);

        var corrected = EventsOf(workplace);
        Assert.Equal(stated + 1, corrected.Count);
        Assert.Equal(1, Segment(corrected[^1]));
        Assert.Equal((string)corrected[^2]["id"]!, (string)corrected[^1]["data"]!["supersedes"]!);
        Assert.Equal(published.Id, (await Replayed_store.CurrentAsync(workplace, SnapshotStage.Publication, Quarter)).Id);

        // Doing it again does nothing, and says so.
        events = workplace.Events().Count;
        var again = await Nof.RunAsync(Promote, Sample.SettingsOf(workplace));
        Assert.Equal((0, (false, 3)), (again.ExitCode, PromotionOf(again.Output)));
        await EndAsync(workplace);
        Assert.Equal(events, workplace.Events().Count);

        var record = Assert.Single(await AuditAsync(workplace));
        Assert.Equal(("Ada", "promote", $"scores {Quarter}", "Averages were wrong.", right.Id.Value), record);
    }

    [Theory]
    [InlineData("promote.after-audit", 2, true)]
    [InlineData("scores.after-parts:2", 2, true)]
    [InlineData("promote.after-commit", 1, false)]
    public async Task A_promotion_that_was_killed_is_done_again_and_has_one_effect(string failpoint, int records, bool isDoneAgain)
    {
        using var workplace = await sample.CopyAsync();
        var right = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter);
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);
        await EndAsync(workplace);
        var stated = EventsOf(workplace).Count;

        var killed = await Nof.RunProcessAsync(Promote, Sample.SettingsOf(workplace, ("NOF_FAILPOINT", failpoint)));
        var again = await Nof.RunAsync(Promote, Sample.SettingsOf(workplace));
        await EndAsync(workplace);

        Assert.Equal((Fleet.Killed, 0, (isDoneAgain, 3)), (killed.ExitCode, again.ExitCode, PromotionOf(again.Output)));
        Assert.Equal(right.Id, (await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter)).Id);
        Assert.Equal((stated + 1, 1), (EventsOf(workplace).Count, Segment(EventsOf(workplace)[^1])));
        Assert.Equal(records, (await AuditAsync(workplace)).Count);
    }

    [Theory]
    [InlineData("ingestion", SnapshotStage.Inputs)]
    [InlineData("segmentation", SnapshotStage.Segments)]
    [InlineData("publishing", SnapshotStage.Publication)]
    public async Task Of_every_other_stage_too(string stage, SnapshotStage output)
    {
        using var workplace = await sample.CopyAsync();
        var right = await Replayed_store.CurrentAsync(workplace, output, Quarter);
        await CommitWithoutOnePartAsync(workplace, right);
        var events = workplace.Events().Count;

        var promoted = await Nof.RunAsync(
            ["replay", "--stage", stage, "--quarter", Quarter, "--promote", "--reason", "A part was lost.", "--json"], Sample.SettingsOf(workplace));
        Assert.True(promoted.ExitCode == 0, promoted.Errors);
        Assert.Equal((true, 3), PromotionOf(promoted.Output));
        Assert.Equal(right.Id, (await Replayed_store.CurrentAsync(workplace, output, Quarter)).Id);
        await EndAsync(workplace);

        // No segment differs from what was published, so nothing is corrected; a publication ends with its one event.
        var types = workplace.Events().Skip(events).Select(e => (string)e["type"]!).ToList();
        Assert.DoesNotContain(types, t => t.Contains("segment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_from_an_older_input()
    {
        using var workplace = await sample.CopyAsync();
        var older = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter);
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);

        var refused = await Nof.RunAsync(
            ["replay", "--stage", "segmentation", "--quarter", Quarter, "--from", older.Id.Value, "--promote", "--reason", "x"], Sample.SettingsOf(workplace));

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith($"Snapshot {older.Id.Value[..12]} is not what is live of the scores of Q4 2025/26.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("drop their file again", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(workplace));
    }

    /// <summary>What the next stage, or the next quarter, would make of it is not waited for: nobody has sent a message.</summary>
    private static async Task CommitWithoutOnePartAsync(Workplace workplace, SnapshotHeader right)
    {
        using var store = workplace.OpenStore();
        var parts = new List<SnapshotPart>();
        foreach (var part in right.Parts.Skip(1))
        {
            parts.Add(new SnapshotPart(part.Key, await store.ReadPartAsync(part, Cancel)));
        }

        Assert.NotNull(await store.CommitAsync(
            new SnapshotDraft
            {
                Series = right.Series,
                MethodDigest = right.MethodDigest,
                Upstream = right.Upstream,
                IsFinal = right.IsFinal,
                Parts = parts,
                Events = right.Feed is null ? null : [],
            },
            right.Version,
            Cancel));
    }

    private static async Task EndAsync(Workplace workplace)
    {
        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
    }

    private static IReadOnlyList<JsonObject> EventsOf(Workplace workplace) =>
        [.. workplace.Events().Where(e => (string?)e["subject"] == Trust && (string?)e["data"]!["quarter"] == Quarter)];

    private static int Segment(JsonObject stated) => (int)stated["data"]!["after"]!["final"]!;

    private static (bool Done, int Version) PromotionOf(string json)
    {
        var promotion = JsonNode.Parse(json)!["promotion"]!;
        return ((bool)promotion["done"]!, (int)promotion["version"]!);
    }

    private static async Task<IReadOnlyList<(string, string, string, string, string)>> AuditAsync(Workplace workplace)
    {
        using var store = workplace.OpenStore();
        return [.. (await store.AuditAsync(0, 100, Cancel)).Select(r => (r.Entry.Actor, r.Entry.Action, r.Entry.Subject, r.Entry.Reason, r.Entry.Outcome))];
    }
}
