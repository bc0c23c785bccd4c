using Microsoft.Data.Sqlite;
using NofPipeline.Domain.Calendar;
using NofPipeline.Snapshots;

namespace NofPipeline.Pipeline.Tests;

/// <summary>A run that should end by itself does so where a stage can never succeed: with a sentence, exit code 3 and no stack trace.</summary>
public sealed class A_run_ends_when_something_is_damaged(A_published_quarter published) : IClassFixture<A_published_quarter>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SnapshotStage.Inputs, "supply", "ingestion")]
    [InlineData(SnapshotStage.Inputs, "RJ1", "scores of 2025-26Q4")]
    [InlineData(SnapshotStage.Scores, "RJ1", "segments of 2025-26Q4")]
    [InlineData(SnapshotStage.Segments, "national", "publication of 2025-26Q4")]
    [InlineData(SnapshotStage.Publication, "ATTRIBUTION.txt", "delivery")]
    public async Task Each_stage_says_which_part_it_cannot_read(SnapshotStage stage, string part, string failed)
    {
        using var workplace = published.Copy();
        await DamageAsync(workplace, stage, part);
        workplace.DropText("changed.csv", A_published_quarter.Decisions.Replace("R0A,financial-override,0", "R0A,financial-override,1", StringComparison.Ordinal));

        await EndsAsync(workplace, failed, stage, part);
    }

    [Fact]
    public async Task The_summary_says_which_part_it_cannot_read()
    {
        using var workplace = published.Copy();
        await DamageAsync(workplace, SnapshotStage.Scores, "RJ1");

        await EndsAsync(workplace, "reading the results", SnapshotStage.Scores, "RJ1");
    }

    private static async Task EndsAsync(Workplace workplace, string failed, SnapshotStage stage, string part)
    {
        var (exitCode, output) = await workplace.RunOnceAsync();

        Assert.True(exitCode == 3, output);
        var sentence = Assert.Single(output.Split('\n'), line => line.StartsWith("The run could not be completed", StringComparison.Ordinal));
        Assert.StartsWith($"The run could not be completed: {failed} failed: Part '{part}' (", sentence, StringComparison.Ordinal);
        Assert.Contains($"It is a part of {stage.Token()} of 2025-26Q4, version ", sentence, StringComparison.Ordinal);
        Assert.Contains("Restore the store from a backup and start again", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static async Task DamageAsync(Workplace workplace, SnapshotStage stage, string key)
    {
        PartReference part;
        using (var store = workplace.OpenStore())
        {
            var header = await store.CurrentAsync(new SnapshotSeries(stage, Quarter.Parse("2025-26Q4"), "nof-2025-26", Lane.Live), Stop);
            part = header!.Parts.Concat(header.Lineage).First(p => p.Key == key);
        }

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(workplace.Data, "nof.db")};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE part SET content = x'7B7D' WHERE sha256 = $sha256";
        command.Parameters.AddWithValue("$sha256", part.Sha256);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
    }
}
