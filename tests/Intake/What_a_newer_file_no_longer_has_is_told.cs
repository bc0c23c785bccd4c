using NofPipeline.Domain.Findings;
using NofPipeline.Snapshots.Intake;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

public sealed class What_a_newer_file_no_longer_has_is_told
{
    private const string Q4 = "2025-26Q4";
    private const string Decisions = "quarter,org_code,decision,value,reason,decided_by,decided_on\n";

    [Fact]
    public async Task Of_stated_values()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", Shares(3) + $"{Q4},R00,OF0014,%,7,,x\n"));
        await bench.DropAsync(("two.csv", Shares(2)));

        var finding = await RetractedAsync(bench, "two.csv");
        Assert.Equal(FindingSeverity.Information, finding!.Severity);
        Assert.Equal("2 figures of Q4 2025/26 that were in force are not in this file and are no longer used: R00 OF0014, R02 OF0013.", finding.Message);
        Assert.Null(await RetractedAsync(bench, "one.csv"));
    }

    [Fact]
    public async Task Of_decisions()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", $"{Decisions}{Q4},R00,financial-override,1,,,\n{Q4},R01,financial-override,1,,,\n{Q4},R01,improvement-programme,1,,,\n"));
        await bench.DropAsync(("two.csv", $"{Decisions}{Q4},R00,financial-override,0,,,\n"));

        Assert.EndsWith("no longer used: R01 financial-override.", (await RetractedAsync(bench, "two.csv"))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_monthly_figures_ten_of_them_by_name()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", Months("2026-05", 15, i => $"{70 + i},100,")));
        await bench.DropAsync(("two.csv", Months("2026-05", 3, i => $"{70 + i},100,")));

        var message = (await RetractedAsync(bench, "two.csv"))!.Message;
        Assert.StartsWith("12 figures of May 2026 that were in force", message, StringComparison.Ordinal);
        Assert.EndsWith("R03 ae-four-hours, R04 ae-four-hours, R05 ae-four-hours, R06 ae-four-hours, R07 ae-four-hours, R08 ae-four-hours, R09 ae-four-hours, R10 ae-four-hours, R11 ae-four-hours, R12 ae-four-hours, ....", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_of_slices_that_the_file_does_not_replace()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", Shares(3)), ("months.csv", Months("2026-04", 3, _ => "1,2,")));
        await bench.DropAsync(("two.csv", Shares(3)), ("more-months.csv", Months("2026-05", 1, _ => "1,2,")));

        Assert.All(await bench.RecordsAsync(), r => Assert.DoesNotContain(r.Findings, f => f.Code == "values-retracted"));
    }

    [Fact]
    public async Task Of_what_was_in_force_before_the_batch_and_by_the_file_that_takes_over()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", Shares(3)));
        await bench.DropAsync(("two-v1.csv", Shares(1)), ("two-v2.csv", Shares(2)));

        Assert.Equal(IntakeOutcome.Superseded, (await bench.RecordOfAsync("two-v1.csv")).Outcome);
        Assert.Null(await RetractedAsync(bench, "two-v1.csv"));
        Assert.EndsWith("no longer used: R02 OF0013.", (await RetractedAsync(bench, "two-v2.csv"))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_value_that_cannot_be_is_rejected_and_retracts_nothing()
    {
        using var bench = await BenchAsync();
        await bench.DropAsync(("one.csv", Shares(3)));
        await bench.DropAsync(("two.csv", $"{ValuesHeader}{Q4},R00,OF0013,%,780,,x\n"));

        var record = await bench.RecordOfAsync("two.csv");
        Assert.Equal(IntakeOutcome.Rejected, record.Outcome);
        Assert.Equal("value-out-of-range", Assert.Single(record.Findings).Code);
    }

    private static async Task<IntakeFolder> BenchAsync()
    {
        var bench = new IntakeFolder();
        await bench.DropAsync(("register.csv", Register(20)));
        return bench;
    }

    private static string Shares(int trusts) => Values(Q4, "OF0013", "%", trusts, i => 70 + i);

    private static async Task<Finding?> RetractedAsync(IntakeFolder bench, string name) =>
        (await bench.RecordOfAsync(name)).Findings.SingleOrDefault(f => f.Code == "values-retracted");
}
