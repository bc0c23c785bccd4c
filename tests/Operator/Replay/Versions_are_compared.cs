using System.Text.Json.Nodes;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>What a replay and a comparison say, to people and as JSON.</summary>
public sealed class Versions_are_compared(National_sample sample, Wrong_scores wrong) : IClassFixture<Wrong_scores>
{
    private const string Quarter = "2025-26Q4";
    private const string Trust = "RJ1";

    /// <summary>Name of the approved text, exit code, command.</summary>
    public static TheoryData<string, int, string> Pages => new()
    {
        { "replay-as-live", 0, "replay --stage ingestion --through publishing --quarter 2025-26Q3" },
        { "replay-dry-run", 0, "replay --stage scoring --quarter 2025-26Q3 --dry-run" },
        { "replay-differs", 1, "replay --stage scoring --through segmentation --quarter 2025-26Q4" },
        { "replay-promoted", 0, "replay --stage scoring --quarter 2025-26Q4 --promote --reason Wrong" },
        { "replay-nothing-to-promote", 0, "replay --stage scoring --quarter 2025-26Q3 --promote --reason Wrong" },
        { "diff-publications", 1, "diff 2025-26Q4@v1 2025-26Q4@v2" },
        { "diff-same", 0, "diff 2025-26Q4 2025-26Q4@v2" },
        { "diff-quarters", 1, "diff 2025-26Q3 2025-26Q4@v1" },
    };

    public static TheoryData<string, string> OtherMethods => new()
    {
        { "replay-2025-26Q4-by-2026-27", "replay --stage scoring --through segmentation --quarter 2025-26Q4 --method nof-2026-27" },
        { "replay-2025-26Q4-with-cuts-of-2026-27", "replay --stage segmentation --quarter 2025-26Q4 --method nof-2026-27" },
        { "replay-2026-27Q1-by-2025-26", "replay --stage scoring --through segmentation --quarter 2026-27Q1 --method nof-2025-26" },
        { "replay-2026-27Q1-with-cuts-of-2025-26", "replay --stage segmentation --quarter 2026-27Q1 --method nof-2025-26" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task People_read_what_is_approved(string name, int exitCode, string command)
    {
        using var workplace = await wrong.CopyAsync();

        var page = await Nof.RunAsync(command.Split(' '), Sample.SettingsOf(workplace));

        Assert.Equal((exitCode, ""), (page.ExitCode, page.Errors));
        Approval.IsAsApproved(name, page.Output);
    }

    [Theory]
    [MemberData(nameof(OtherMethods))]
    public async Task By_another_method_side_by_side(string name, string command)
    {
        using var workplace = await sample.CopyAsync();
        var quarter = command.Split(' ')[^3];

        var page = await Nof.RunAsync(command.Split(' '), Sample.SettingsOf(workplace));
        Assert.Equal((0, ""), (page.ExitCode, page.Errors));
        Approval.IsAsApproved(name, page.Output);

        // What is kept in the replay lane is compared in the same way afterwards.
        var method = command.Split(' ')[^1];
        var compared = await Nof.RunAsync(["diff", quarter, $"{quarter}/{method}"], Sample.SettingsOf(workplace));
        Assert.Equal(1, compared.ExitCode);
        Assert.Equal(FromFirstTable(page.Output).Split("Nothing was published")[0].TrimEnd(), FromFirstTable(compared.Output).TrimEnd());
    }

    [Fact]
    public async Task Every_figure_that_differs_is_in_the_JSON_with_the_causes()
    {
        using var workplace = await sample.CopyAsync();
        var right = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Segments, Quarter);
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        var (exitCode, json, _) = await Nof.RunAsync(["diff", right.Id.Value[..8], Quarter, "--json"], Sample.SettingsOf(workplace));

        var difference = JsonNode.Parse(json)!;
        Assert.Equal(1, exitCode);
        var average = Assert.Single(difference["figures"]!.AsArray(), f => (string?)f!["kind"] == "average")!;
        Assert.Equal((Trust, "3.9"), ((string)average["organisation"]!, (string)average["after"]!));
        var moved = difference["organisations"]!.AsArray().Single(o => (string?)o!["code"] == Trust)!;
        Assert.Equal((1, 4), ((int)moved["before"]!["adjusted"]!, (int)moved["after"]!["adjusted"]!));
        Assert.Contains("metric-set", moved["causes"]!.AsArray().Select(c => (string)c!));
    }

    private static string FromFirstTable(string page) => page[page.IndexOf("Organisations by final segment", StringComparison.Ordinal)..];
}
