using NofPipeline.Snapshots.Intake;
using static NofPipeline.Intake.Tests.GateTexts;

namespace NofPipeline.Intake.Tests;

/// <summary>A file is parsed once, however long it stays in force; what is kept of it is never believed against its original.</summary>
public sealed class The_rows_of_accepted_files_are_kept
{
    private const string Quarter = "2026-27Q1";

    [Fact]
    public async Task So_that_a_file_is_parsed_once_and_a_replaced_one_never_again()
    {
        var parsed = new List<string>();
        using var bench = new IntakeFolder((name, bytes) =>
        {
            parsed.Add(name);
            return Files.FeedReader.Read(name, bytes);
        });

        await HistoryAsync(bench);
        bench.Restart();
        await bench.DropAsync(("four.csv", Shares(63)));
        await bench.CommitAsync();

        Assert.Equal(["register.csv", "one.csv", "two.csv", "three.csv", "four.csv"], parsed);
        Assert.All(await bench.RecordsAsync(), r => Assert.Equal(IntakeOutcome.Accepted, r.Outcome));
    }

    [Fact]
    public async Task So_that_rows_of_replaced_files_are_not_even_looked_at()
    {
        using var bench = new IntakeFolder();
        await HistoryAsync(bench);
        bench.Restart();

        // Neither its rows nor its original could be read now; only the index of what it speaks of can.
        var replaced = await bench.RecordOfAsync("one.csv");
        bench.DamageRows(replaced.Sha256, -10);
        bench.RemoveOriginal(replaced.Sha256);
        await bench.DropAsync(("four.csv", Shares(63)));
        await bench.CommitAsync();

        Assert.Equal(IntakeOutcome.Accepted, (await bench.RecordOfAsync("four.csv")).Outcome);
        Assert.Equal($"{Quarter} 4", Assert.Single(await bench.CommittedAsync())[..^65]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(-10)]
    public async Task And_are_made_again_of_the_original_where_they_are_damaged(int at)
    {
        using var undisturbed = new IntakeFolder();
        await HistoryAsync(undisturbed);
        using var bench = new IntakeFolder();
        await HistoryAsync(bench);
        foreach (var record in await bench.RecordsAsync())
        {
            bench.DamageRows(record.Sha256, at);
        }

        bench.Restart();
        await bench.CommitAsync(everything: true);

        Assert.Equal(await undisturbed.CommittedAsync(), await bench.CommittedAsync());
        Assert.Equal(await undisturbed.InputsAsync(), await bench.InputsAsync());
    }

    [Fact]
    public async Task And_are_made_again_where_they_are_gone()
    {
        using var bench = new IntakeFolder();
        await HistoryAsync(bench);
        var inputs = await bench.InputsAsync();

        bench.RemoveRows();
        bench.Restart();

        Assert.Equal(inputs, await bench.InputsAsync());
    }

    private static async Task HistoryAsync(IntakeFolder bench)
    {
        await bench.DropAsync(("register.csv", Register(20)));
        foreach (var (name, first) in new[] { ("one.csv", 60), ("two.csv", 61), ("three.csv", 62) })
        {
            await bench.DropAsync((name, Shares(first)));
            await bench.CommitAsync();
        }
    }

    private static string Shares(int first) => Values(Quarter, "OF0014", "%", 20, i => first + i);
}
