using System.Text.Json.Nodes;
using NofPipeline.Domain.Values;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Stages;

namespace NofPipeline.Operator.Tests;

/// <summary>What an operator decides enters by the drop folder, changes exactly what it is about, and stands in the audit log.</summary>
public sealed class A_decision_is_recorded
{
    private const string Quarter4 = "2025-26Q4";
    private static readonly string[] Quarter = ["organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv"];

    [Theory]
    [InlineData("improvement-programme", "1")]
    [InlineData("financial-override", "0")]
    [InlineData("capability-rating", "amber-red")]
    public async Task About_one_organisation_and_changes_no_other_decision(string kind, string value)
    {
        using var workplace = Workplace.With(Quarter);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        var before = await DecisionsAsync(workplace);

        var decided = await Nof.RunAsync(
            ["decide", "RJ1", "-q", Quarter4, "--kind", kind, "--value", value, "--reason", "letter of 3 June, \"final\"", "--by", "A. Operator"], SettingsOf(workplace));

        Assert.True(decided.ExitCode == 0, decided.Errors);
        Assert.Equal(
            $"Guy's and St Thomas' NHS Foundation Trust (RJ1), Q4 2025/26: {kind} is {value}. Dropped as decision-2025-26Q4-RJ1-{kind}.csv; its receipt says what became of it.",
            decided.Output.Trim());
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Equal("accepted", (string?)workplace.Receipt($"decision-2025-26Q4-RJ1-{kind}.csv")["outcome"]);
        var expected = before.Where(d => !d.StartsWith($"RJ1 {kind} ", StringComparison.Ordinal)).Append($"RJ1 {kind} {value} letter of 3 June, \"final\" A. Operator");
        Assert.Equal(expected.Order(StringComparer.Ordinal), await DecisionsAsync(workplace));
        if (kind == "improvement-programme")
        {
            var correction = Assert.Single(workplace.Events(), e => (string?)e["type"] is { } type && type.Contains("segment-corrected", StringComparison.Ordinal));
            Assert.Equal("RJ1", (string?)correction["subject"]);
        }
    }

    [Fact]
    public async Task Of_a_whole_quarter_that_it_is_final_until_everything_is_in()
    {
        using var workplace = Workplace.With("organisations.csv", "metric-values-2025-26Q4.csv");
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Empty(workplace.Events());

        var early = await Nof.RunAsync(["finalise", "-q", Quarter4, "--withdraw", "--reason", "none"], SettingsOf(workplace));
        Assert.Equal((1, "Q4 2025/26 has not been finalised."), (early.ExitCode, early.Errors.Trim()));
        var finalised = await Nof.RunAsync(["finalise", "-q", Quarter4, "--reason", "no flags this time", "--by", "A. Operator"], SettingsOf(workplace));
        Assert.Equal(
            """
            Q4 2025/26 counts as final without:
              Not in yet: financial-override of acute organisations.
              Not in yet: financial-override of mental-health-and-community organisations.
              Not in yet: financial-override of ambulance organisations.
            Dropped as finalisation-2025-26Q4.csv; its receipt says what became of it.
            """,
            finalised.Output.Trim());
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Equal("no flags this time", (string?)Manifest(workplace, 1)["finalised"]!["reason"]);
        Assert.Equal((true, 3), ((bool)Manifest(workplace, 1)["final"]!, Manifest(workplace, 1)["missing"]!.AsArray().Count));

        workplace.DropSamples("decisions-2025-26Q4.csv");
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Null(Manifest(workplace, 2)["finalised"]);
        Assert.Empty(Manifest(workplace, 2)["missing"]!.AsArray());
        using var undisturbed = Workplace.With(Quarter);
        Assert.Equal(0, (await undisturbed.RunHereAsync()).ExitCode);
        Assert.Equal(Manifest(undisturbed, 1).ToJsonString(), Manifest(workplace, 2).ToJsonString());

        var late = await Nof.RunAsync(["finalise", "-q", Quarter4, "--reason", "again"], SettingsOf(workplace));
        Assert.Equal((1, "Q4 2025/26 is complete: it is final by itself."), (late.ExitCode, late.Errors.Trim()));
    }

    [Fact]
    public async Task And_can_be_taken_back()
    {
        using var workplace = Workplace.With("organisations.csv", "metric-values-2025-26Q4.csv");
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        Assert.Equal(0, (await Nof.RunAsync(["finalise", "-q", Quarter4, "--reason", "no flags this time"], SettingsOf(workplace))).ExitCode);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        Assert.Equal(0, (await Nof.RunAsync(["finalise", "-q", Quarter4, "--withdraw", "--reason", "they come after all"], SettingsOf(workplace))).ExitCode);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);

        Assert.False((await InputsAsync(workplace)).Completeness.IsFinal);
        var audit = JsonNode.Parse((await Nof.RunAsync(["audit", "--json"], SettingsOf(workplace))).Output)!.AsArray();
        Assert.Equal(["finalise", "finalise-withdraw"], audit.Select(r => (string?)r!["entry"]!["action"]));
    }

    [Fact]
    public async Task Only_where_it_can_be_and_otherwise_nothing_is_written()
    {
        using var workplace = Workplace.With(Quarter);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        string[] decide = ["decide", "RJ1", "-q", Quarter4, "--kind", "improvement-programme", "--value", "1", "--reason", "letter"];

        await RefusedAsync(workplace, 2, "'2' is no value of improvement-programme. Allowed: 0, 1.", [.. decide[..7], "2", .. decide[8..]]);
        await RefusedAsync(workplace, 2, "NHS Oversight Framework 2025/26 knows no decision 'promotion'.", [.. decide[..5], "promotion", .. decide[6..]]);
        await RefusedAsync(workplace, 1, "ZZZ has no figures in Q4 2025/26.", ["decide", "ZZZ", .. decide[2..]]);
        await RefusedAsync(workplace, 1, "There is no Q3 2025/26 in the store.", [.. decide[..3], "2025-26Q3", .. decide[4..]]);
        await RefusedAsync(workplace, 2, "'RJ' is no ODS code", ["decide", "RJ", .. decide[2..]]);
        await RefusedAsync(workplace, 2, "'Q9' is no quarter", [.. decide[..3], "Q9", .. decide[4..]]);
        await RefusedAsync(workplace, 2, "--reason is empty.", [.. decide[..9], " "]);
        await RefusedAsync(workplace, 2, "The drop folder", decide, ("Nof__Drop", Path.Combine(workplace.Root, "elsewhere")));

        Assert.Empty(Directory.EnumerateFiles(workplace.Drop, "*.csv"));
        Assert.Equal("Nothing has been done by hand.", (await Nof.RunAsync(["audit"], SettingsOf(workplace))).Output.Trim());
    }

    private static async Task RefusedAsync(
        Workplace workplace, int exitCode, string sentence, string[] arguments, params (string Key, string Value)[] settings)
    {
        var refused = await Nof.RunAsync(arguments, [.. SettingsOf(workplace), .. settings]);
        Assert.Equal(exitCode, refused.ExitCode);
        Assert.Contains(sentence, refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    private static (string Key, string Value)[] SettingsOf(Workplace workplace) =>
        [("Nof__Data", workplace.Data), ("Nof__Drop", workplace.Drop), ("Nof__Out", workplace.Out)];

    private static JsonObject Manifest(Workplace workplace, int version) => JsonNode.Parse(workplace.Bundle(Quarter4, version)["manifest.json"])!.AsObject();

    private static async Task<IReadOnlyList<string>> DecisionsAsync(Workplace workplace) =>
    [
        .. (await InputsAsync(workplace)).Organisations
            .SelectMany(o => o.Decisions.Select(d => $"{o.Organisation.Code} {d.Kind} {d.Value} {d.Reason} {d.DecidedBy}"))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<QuarterInputs> InputsAsync(Workplace workplace)
    {
        using var store = workplace.OpenStore();
        var series = new SnapshotSeries(SnapshotStage.Inputs, Domain.Calendar.Quarter.Parse(Quarter4), "nof-2025-26", Lane.Live);
        return await InputsSnapshot.ReadAsync(store, (await store.CurrentAsync(series, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
    }
}
