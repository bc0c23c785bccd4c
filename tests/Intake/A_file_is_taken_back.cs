using System.Security.Cryptography;
using System.Text;
using NofPipeline.Snapshots.Intake;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>Whatever a file says can be taken back: what stood before it counts again, and dropped again it counts again.</summary>
public sealed class A_file_is_taken_back : IDisposable
{
    private const string Q4 = "2025-26Q4";
    private const string Decisions = "quarter,org_code,decision,value,reason,decided_by,decided_on\n";
    private const string Finalisations = "quarter,final,reason,decided_by,decided_on\n";
    private readonly IntakeFolder folder = new();

    /// <summary>For everything that a file can supply: what stands first, and what replaces it.</summary>
    public static TheoryData<string, string, string> Supplied => new()
    {
        { "values", Shares(40), Shares(50) },
        { "fewer values", Shares(40), Values(Q4, "OF0013", "%", 1, _ => 50) },
        { "a decision", Decisions + $"{Q4},R00,financial-override,0,a,b,\n", Decisions + $"{Q4},R00,financial-override,1,a,b,\n" },
        { "a word on the quarter", Finalisations + $"{Q4},0,a,b,\n", Finalisations + $"{Q4},1,a,b,\n" },
        { "a month", Months("2026-05", 3, _ => "1,2,"), Months("2026-05", 3, _ => "1,3,") },
        { "the register", Register(3), Register(2) },
    };

    [Theory]
    [MemberData(nameof(Supplied))]
    public async Task And_what_stood_before_it_counts_again(string what, string before, string after)
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("base.csv", Values(Q4, "OF0082", "%", 3, i => 4 + i)));
        await folder.DropAsync(("before.csv", before));
        await folder.CommitAsync();
        var (inputs, ids) = (await folder.InputsAsync(), await IdsAsync());

        await folder.DropAsync(("after.csv", after));
        await folder.CommitAsync();
        Assert.NotEqual(inputs, await folder.InputsAsync());

        await UndoAsync(after);
        Assert.Equal(inputs, await folder.InputsAsync());
        Assert.Equal(ids, await IdsAsync());
        Assert.Contains((await folder.RecordOfAsync("undo.csv")).Findings, f => f.Code == "file-undone" && f.Message.Contains("after.csv", StringComparison.Ordinal));

        folder.Restart();
        await folder.CommitAsync(everything: true);
        Assert.Equal(ids, await IdsAsync());

        await folder.DropAsync(("again.csv", after));
        await folder.CommitAsync();
        Assert.Equal(IntakeOutcome.Accepted, (await folder.RecordOfAsync("again.csv")).Outcome);
        Assert.NotEqual(inputs, await folder.InputsAsync());
        Assert.False(string.IsNullOrEmpty(what));
    }

    [Fact]
    public async Task With_the_only_file_of_a_quarter_nothing_is_left_and_that_is_committed()
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("values.csv", Shares(40)));
        await folder.CommitAsync();

        await UndoAsync(Shares(40));

        Assert.Equal($"{Q4} 2", Assert.Single(await folder.CommittedAsync())[..$"{Q4} 2".Length]);
        Assert.DoesNotContain(await folder.InputsAsync(), part => part.Contains("R00", StringComparison.Ordinal));
        var cause = Assert.Single(Assert.Single(await folder.SupersededAsync(Q4)).Causes);
        Assert.Equal((SupersessionReason.Undone, "values.csv"), (cause.Reason, cause.Replaced!.FileName));
    }

    [Fact]
    public async Task A_newer_version_says_that_it_is_because_of_that()
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("before.csv", Shares(40)));
        await folder.CommitAsync();
        await folder.DropAsync(("after.csv", Shares(50)));
        await folder.CommitAsync();

        await UndoAsync(Shares(50));

        var cause = Assert.Single((await folder.SupersededAsync(Q4))[^1].Causes);
        Assert.Equal((SupersessionReason.Undone, "after.csv"), (cause.Reason, cause.Replaced!.FileName));
    }

    [Theory]
    [InlineData(true, IntakeOutcome.Duplicate)]
    [InlineData(false, IntakeOutcome.Accepted)]
    public async Task A_file_that_is_dropped_again_counts_unless_all_that_it_says_is_in_force(bool isInForce, IntakeOutcome outcome)
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("values.csv", Shares(40)));
        var inputs = await folder.InputsAsync();
        if (!isInForce)
        {
            await folder.DropAsync(("newer.csv", Shares(50)));
        }

        await folder.DropAsync(("values-again.csv", Shares(40)));

        Assert.Equal(outcome, (await folder.RecordOfAsync("values-again.csv")).Outcome);
        Assert.Equal(inputs, await folder.InputsAsync());
    }

    [Fact]
    public async Task Together_with_a_newer_file_the_last_name_counts()
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("values.csv", Shares(40)));
        var inputs = await folder.InputsAsync();

        await folder.DropAsync(("a.csv", Shares(50)), ("b.csv", Shares(40)));

        Assert.Equal(inputs, await folder.InputsAsync());
        Assert.Equal([IntakeOutcome.Superseded, IntakeOutcome.Accepted], (await folder.OutcomesAsync()).TakeLast(2).Select(o => o.Outcome));
    }

    [Fact]
    public async Task Only_what_counts_can_be_taken_back()
    {
        await folder.DropAsync(("register.csv", Register(3)));
        await folder.DropAsync(("values.csv", Shares(40)));
        await UndoAsync(Shares(50));
        Assert.Equal(["undone-file-unknown"], (await folder.RecordOfAsync("undo.csv")).Findings.Select(f => f.Code));

        await UndoAsync(Shares(40));
        await UndoAsync(Shares(40), reason: "once more");
        Assert.Equal(["undone-file-unknown"], (await folder.RecordOfAsync("undo.csv")).Findings.Select(f => f.Code));
    }

    public void Dispose() => folder.Dispose();

    private static string Shares(int first) => Values(Q4, "OF0013", "%", 3, i => first + i);

    private async Task UndoAsync(string text, string reason = "wrong quarter")
    {
        await folder.DropAsync(("undo.csv", $"sha256,reason,decided_by,decided_on\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))},{reason},A. Operator,2026-06-01\n"));
        await folder.CommitAsync();
    }

    private async Task<IEnumerable<string>> IdsAsync() => (await folder.CommittedAsync()).Select(text => text.Split(' ') is [var quarter, _, var id] ? $"{quarter} {id}" : text).ToList();
}
