using NofPipeline.Snapshots.Intake;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>Names come back, month after month: what is found in one file is not said of another of the same name.</summary>
public sealed class A_finding_is_of_one_file
{
    [Fact]
    public async Task And_not_of_a_later_one_with_its_name()
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(("register.csv", Register(3)));
        await bench.DropAsync(("values.csv", Values("2025-26Q4", "OF0014", "%", 3, _ => 7) + "2025-26Q4,RZZ,OF0014,%,7,,x\n"));
        await bench.DropAsync(("values.csv", Values("2025-26Q3", "OF0014", "%", 3, i => 10 + i)));

        var records = (await bench.RecordsAsync()).Where(r => r.FileName == "values.csv").ToList();
        Assert.All(records, r => Assert.Equal(IntakeOutcome.Accepted, r.Outcome));
        Assert.Equal(["organisation-unknown"], records[0].Findings.Select(f => f.Code));
        Assert.Empty(records[1].Findings);
    }

    [Fact]
    public async Task And_a_thousand_of_them_are_enough()
    {
        using var bench = new IntakeFolder();
        var rows = Enumerable.Range(0, 1_200).Select(i => $"2025-26Q4,{(char)('A' + (i / 100))}{i / 10 % 10}A{i % 10}B,OF0014,%,7,,x\n");
        await bench.DropAsync(("values.csv", ValuesHeader + string.Concat(rows)));

        var findings = (await bench.RecordOfAsync("values.csv")).Findings;
        Assert.Equal(1_001, findings.Count);
        Assert.Equal(("more-findings", "There are 200 more findings."), (findings[^1].Code, findings[^1].Message));
    }

    [Fact]
    public async Task Also_where_the_later_one_is_of_the_same_quarter()
    {
        using var bench = new IntakeFolder();
        await bench.DropAsync(("register.csv", Register(3)));
        await bench.DropAsync(("values.csv", Values("2025-26Q4", "OF0014", "%", 3, _ => 7) + "2025-26Q4,RZZ,OF0014,%,7,,x\n"));
        await bench.DropAsync(("values.csv", "quarter,org_code,decision,value,reason,decided_by,decided_on\n2025-26Q4,R00,financial-override,1,,,\n"));

        Assert.DoesNotContain((await bench.RecordOfAsync("values.csv")).Findings, f => f.Code == "organisation-unknown");
    }
}
