using NofPipeline.Domain.Organisations;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Intake;
using NofPipeline.Snapshots.Provenance;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>Every version of a quarter's inputs tells by which file the one before was superseded, and why.</summary>
public sealed class Why_a_version_was_superseded
{
    private const string Q1 = "2026-27Q1";
    private const string PublishedHeader = "quarter,org_code,metric_id,value,rank\n";

    [Fact]
    public async Task By_new_figures_a_correction_and_a_retraction()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("one.csv", Shares(3, 70)));
        Assert.Empty(await bench.SupersededAsync(Q1));

        await StepAsync(bench, ("two.csv", Shares(4, 70)));
        await StepAsync(bench, ("three.csv", Shares(4, 60)));
        await StepAsync(bench, ("four.csv", Shares(2, 60)));

        var superseded = await bench.SupersededAsync(Q1);
        Assert.Equal([(1, 2), (2, 3), (3, 4)], superseded.Select(s => (s.Version, s.By)));
        Assert.Equal(
            ["new-figures two.csv for one.csv", "correction three.csv for two.csv", "retraction four.csv for three.csv"],
            superseded.Select(s => Said(Assert.Single(s.Causes))));
        var slice = superseded[1].Causes[0].Slice!;
        Assert.Equal(("metric-values", OrganisationType.Acute, (await bench.RecordOfAsync("three.csv")).Sha256), (slice.Feed, slice.Type, slice.File.Sha256));
    }

    [Fact]
    public async Task By_the_months_that_its_values_are_derived_from_and_no_others()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("april.csv", Months("2026-04", 2, _ => "70,100,")));
        await StepAsync(bench, ("may.csv", Months("2026-05", 2, _ => "80,100,")), ("july.csv", Months("2026-07", 2, _ => "80,100,")));
        await StepAsync(bench, ("april-revised.csv", Months("2026-04", 2, _ => "71,100,")));

        Assert.Equal(
            ["new-figures may.csv", "scheduled-revision april-revised.csv for april.csv"],
            (await bench.SupersededAsync(Q1)).Select(s => Said(Assert.Single(s.Causes))));
    }

    [Fact]
    public async Task Not_by_a_file_with_the_same_figures_that_came_in_between()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("one.csv", Shares(3, 70)));
        var rows = Shares(3, 70).TrimEnd('\n').Split('\n');
        await StepAsync(bench, ("same.csv", string.Join('\n', rows[0], rows[3], rows[2], rows[1]) + "\n"));
        Assert.Empty(await bench.SupersededAsync(Q1));

        await StepAsync(bench, ("months.csv", MonthsHeader + "2026-05,R00,rtt-18-weeks,61,100,\n2026-06,R00,rtt-18-weeks,61,100,\n"));

        Assert.All((await bench.SupersededAsync(Q1)).SelectMany(s => s.Causes), c => Assert.Equal("new-figures months.csv", Said(c)));
        Assert.NotEmpty(await bench.SupersededAsync(Q1));
    }

    [Fact]
    public async Task By_a_register_only_where_the_quarter_differs_under_it()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("one.csv", Shares(2, 70)));
        await StepAsync(bench, ("more-trusts.csv", Register(21)), ("two.csv", Shares(2, 60)));
        await StepAsync(bench, ("renamed.csv", Register(21).Replace("Trust 1,", "Trust One,", StringComparison.Ordinal)));

        Assert.Equal(
            ["correction two.csv for one.csv", "register renamed.csv for more-trusts.csv"],
            (await bench.SupersededAsync(Q1)).Select(s => Said(Assert.Single(s.Causes))));
    }

    [Fact]
    public async Task By_rows_that_nobody_knows_and_by_the_register_that_knows_them()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("one.csv", Shares(2, 70)));
        await StepAsync(bench, ("unknown.csv", $"{ValuesHeader}{Q1},RZZ,OF0082,%,7,,x\n"));
        await StepAsync(bench, ("register-2.csv", Register(20) + "RZZ,Trust Z,ambulance,,London,2019-04-01,,\n"));

        Assert.Equal(
            ["rows-set-aside unknown.csv", "new-figures unknown.csv, register register-2.csv for register.csv"],
            (await bench.SupersededAsync(Q1)).Select(s => string.Join(", ", s.Causes.Select(Said))));
    }

    /// <summary>Who had how many metrics in the last whole quarter is told by files of that quarter, which supply nothing of this one.</summary>
    [Fact]
    public async Task Of_a_provisional_quarter_by_the_one_that_it_is_held_against()
    {
        using var bench = await BenchAsync();
        await StepAsync(
            bench,
            ("register-2.csv", Register(20) + "RMM,Mind,mental-health-and-community,,London,2019-04-01,,\nRBB,Blue,ambulance,,London,2019-04-01,,\n"),
            ("months.csv", $"{MonthsHeader}2026-05,R00,ae-four-hours,1,2,\n"));
        await StepAsync(bench, ("whole.csv", Values("2025-26Q4", "OF0013", "%", 2, i => 70 + i) + "2025-26Q4,RMM,OF0082,%,4,,x\n2025-26Q4,RBB,OF0082,%,4,,x\n"));

        Assert.Equal(["quarter-before "], (await bench.SupersededAsync(Q1)).Select(s => Said(Assert.Single(s.Causes))));
    }

    [Fact]
    public async Task Of_published_results_as_well()
    {
        using var bench = await BenchAsync();
        await StepAsync(bench, ("published-1.csv", $"{PublishedHeader}{Q1},R00,OF0003,2.5,\n"));
        await StepAsync(bench, ("published-2.csv", $"{PublishedHeader}{Q1},R00,OF0003,2.6,\n"), ("one.csv", Shares(2, 70)));

        Assert.Equal(
            "correction published-2.csv for published-1.csv",
            Said(Assert.Single(Assert.Single(await bench.SupersededAsync(Q1, SnapshotStage.PublishedResults)).Causes)));
    }

    private static string Said(SupersessionCause cause) =>
        $"{cause.Reason.Token()} {cause.Slice?.File.FileName}{(cause.Replaced is { } replaced ? $" for {replaced.FileName}" : string.Empty)}";

    private static async Task StepAsync(IntakeFolder bench, params (string Name, string Text)[] files)
    {
        await bench.DropAsync(files);
        Assert.All(await bench.RecordsAsync(), r => Assert.True(r.Outcome == IntakeOutcome.Accepted, $"{r.FileName}: {string.Join(' ', r.Findings)}"));
        await bench.CommitAsync();
    }

    private static async Task<IntakeFolder> BenchAsync()
    {
        var bench = new IntakeFolder();
        await bench.DropAsync(("register.csv", Register(20)));
        return bench;
    }

    private static string Shares(int trusts, int first) => Values(Q1, "OF0014", "%", trusts, i => first + i);
}
