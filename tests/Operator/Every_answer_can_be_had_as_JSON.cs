using System.Text.Json;

namespace NofPipeline.Operator.Tests;

/// <summary>Programs read what people read.</summary>
public sealed class Every_answer_can_be_had_as_JSON(National_sample sample)
{
    [Fact]
    public async Task Of_the_status()
    {
        using var status = await RunAsync("status");
        var root = status.RootElement;
        Assert.Equal(10, root.GetProperty("files").GetProperty("outcomes").GetProperty("accepted").GetInt32());
        Assert.Equal(["2025-26Q3", "2025-26Q4", "2026-27Q1"], root.GetProperty("quarters").EnumerateArray().Select(q => q.GetProperty("quarter").GetString()));
        Assert.All(root.GetProperty("quarters").EnumerateArray(), q => Assert.Equal(5, q.GetProperty("stages").GetArrayLength()));
        Assert.Equal(0, root.GetProperty("needsAHand").GetArrayLength());
    }

    [Fact]
    public async Task Of_a_verification()
    {
        using var verified = await RunAsync("verify", "--quarter", "2025-26Q4");
        Assert.Equal("2025-26Q4", verified.RootElement.GetProperty("quarter").GetString());
        Assert.Equal(1, verified.RootElement.GetProperty("checked").GetProperty("bundles").GetInt32());
        Assert.True(verified.RootElement.GetProperty("isWhole").GetBoolean());
    }

    [Fact]
    public async Task Of_a_reconciliation()
    {
        using var reconciled = await RunAsync("reconcile", "--differences");
        Assert.All(reconciled.RootElement.EnumerateArray(), quarter =>
        {
            Assert.Equal(18, quarter.GetProperty("figures").GetArrayLength());
            Assert.Equal(0, quarter.GetProperty("differences").GetArrayLength());
        });
        Assert.Equal(3, reconciled.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Of_an_export()
    {
        using var workplace = new Workplace();
        using var exported = await RunAsync("export", "--quarter", "2025-26Q4", "--to", Path.Combine(workplace.Root, "export"));
        Assert.Equal((1, true), (exported.RootElement.GetProperty("version").GetInt32(), exported.RootElement.GetProperty("isCurrent").GetBoolean()));
    }

    [Fact]
    public async Task Of_methods()
    {
        using var list = await RunAsync("methods", "list");
        Assert.Equal(["nof-2025-26", "nof-2026-27"], list.RootElement.EnumerateArray().Select(m => m.GetProperty("id").GetString()));

        using var sheet = await RunAsync("methods", "show", "nof-2026-27");
        Assert.Equal(49, sheet.RootElement.GetProperty("metrics").GetArrayLength());

        using var diff = await RunAsync("methods", "diff", "nof-2025-26", "nof-2026-27");
        Assert.Contains(diff.RootElement.GetProperty("changes").EnumerateArray(), change => (
            change.GetProperty("of").GetString(), change.GetProperty("aspect").GetString(), change.GetProperty("before").GetString()) == (
            "OF0013", "rule of %", "target 78 met: 1 (equal misses); missed: 2 to 4 by rank"));
    }

    private async Task<JsonDocument> RunAsync(params string[] arguments)
    {
        var answer = await Nof.RunAsync([.. arguments, "--json"], Sample.SettingsOf(await sample.DoneAsync()));
        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        return JsonDocument.Parse(answer.Output);
    }
}
