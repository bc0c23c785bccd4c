using System.Text.Json;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Operator.Tests;

public sealed class A_store_is_copied
{
    [Fact]
    public async Task Whole_and_only_once()
    {
        using var workplace = Workplace.Of(Nation.Handful);
        var (exitCode, output) = await workplace.RunHereAsync();
        Assert.True(exitCode == 0, output);
        var from = Path.Combine(workplace.Data, "nof.db");
        var to = Path.Combine(workplace.Data, "copy.db");

        var first = await Nof.RunAsync(["store", "copy", from, to]);
        Assert.True(first.ExitCode == 0, first.Errors);
        Assert.Matches("^Copied (\\d+) of \\1 commits; \\d+ files\\. Both stores have the state digest [0-9a-f]{64}\\.\\s*$", first.Output);
        Assert.Contains(await DigestAsync(from), first.Output, StringComparison.Ordinal);
        Assert.Equal(await DigestAsync(from), await DigestAsync(to));

        var again = await Nof.RunAsync(["store", "copy", from, to, "--json"]);
        using var result = JsonDocument.Parse(again.Output);
        Assert.Equal((0, 0), (again.ExitCode, result.RootElement.GetProperty("copied").GetInt32()));
    }

    [Fact]
    public async Task Never_into_a_store_that_holds_something_else()
    {
        using var one = Workplace.Of(Nation.Handful);
        using var other = Workplace.Of(Nation.Handful);
        Assert.Equal(0, (await one.RunHereAsync()).ExitCode);
        Assert.Equal(0, (await other.RunHereAsync()).ExitCode);

        var refused = await Nof.RunAsync(["store", "copy", Path.Combine(one.Data, "nof.db"), Path.Combine(other.Data, "nof.db")]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Copy into an empty store.", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/nof.db", "never.db", "There is no store nowhere/nof.db.")]
    [InlineData("", "never.db", "The name of a store is empty.")]
    public async Task Not_from_nowhere(string from, string to, string sentence)
    {
        var refused = await Nof.RunAsync(["store", "copy", from, to]);

        Assert.Equal((2, sentence), (refused.ExitCode, refused.Errors.Trim()));
        Assert.False(File.Exists(to));
    }

    [Fact]
    public async Task Arguments_that_are_missing_are_named()
    {
        var refused = await Nof.RunAsync(["store", "copy", "one.db"]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("copy", refused.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> DigestAsync(string path)
    {
        using var store = SqliteStore.Open(path, TimeProvider.System);
        return await store.StateDigestAsync(TestContext.Current.CancellationToken);
    }
}
