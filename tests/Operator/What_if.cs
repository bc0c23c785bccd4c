using System.Text.Json;
using NofPipeline.Domain.Calendar;
using NofPipeline.Domain.Movement;
using NofPipeline.Domain.Organisations;
using NofPipeline.Domain.Values;
using NofPipeline.Domain.WhatIf;
using NofPipeline.Methods;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Operator.Tests;

/// <summary>An operator asks what other values of a trust would lead to, and which would move it.</summary>
public sealed class What_if(National_sample sample)
{
    [Theory]
    [InlineData("two-cuts", "RDY", "2025-26Q4")]
    [InlineData("decided-override", "RAE", "2025-26Q4")]
    [InlineData("derived-override", "RJ7", "2026-27Q1")]
    [InlineData("supposed", "RF4", "2025-26Q3", "--set", "OF0082=4.5", "OF0014=5")]
    [InlineData("supposed-as-it-is", "RDY", "2025-26Q4", "--set", "OF0082=5.470")]
    public async Task Is_answered_for_people(string name, string organisation, string quarter, params string[] more)
    {
        var workplace = await sample.DoneAsync();

        var answer = await Nof.RunAsync(["whatif", organisation, "--quarter", quarter, .. more], Sample.SettingsOf(workplace));

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Approval.IsAsApproved($"whatif-{name}", answer.Output, workplace.Root);
    }

    [Fact]
    public async Task Is_answered_as_JSON_and_nothing_is_stored()
    {
        var workplace = await sample.DoneAsync();
        var before = await workplace.StateAsync();

        var moves = await Nof.RunAsync(["whatif", "RDY", "--quarter", "2025-26Q4", "--json"], Sample.SettingsOf(workplace));
        using var json = JsonDocument.Parse(moves.Output);
        var joint = json.RootElement.GetProperty("better").GetProperty("moving").GetProperty("joint").EnumerateArray()
            .Select(c => $"{c.GetProperty("metric").GetString()}={c.GetProperty("to").GetRawText()}")
            .ToList();
        Assert.True(joint.Count > 1);

        var supposed = await Nof.RunAsync(["whatif", "RDY", "--quarter", "2025-26Q4", "--json", "--set", .. joint], Sample.SettingsOf(workplace));
        using var result = JsonDocument.Parse(supposed.Output);
        Assert.Equal((2, 1), (SegmentOf(result, "now"), SegmentOf(result, "then")));
        Assert.Equal(before, await workplace.StateAsync());
    }

    [Fact]
    public async Task Is_what_the_pipeline_makes_of_files_with_that_value()
    {
        var workplace = await sample.DoneAsync();
        using var changed = await sample.CopyAsync();
        var lines = await File.ReadAllLinesAsync(Workplace.Samples["metric-values-2025-26Q4.csv"], TestContext.Current.CancellationToken);
        var line = Array.FindIndex(lines, l => l.StartsWith("2025-26Q4,RDY,OF0082,%,", StringComparison.Ordinal));
        var fields = lines[line].Split(',');
        lines[line] = string.Join(',', [.. fields[..4], "4.31", "", fields[6]]);
        changed.DropText("metric-values-2025-26Q4-again.csv", string.Join('\n', lines));
        var (exitCode, output) = await changed.RunHereAsync();
        Assert.True(exitCode == 0, output);

        var now = await LoadAsync(workplace);
        var inputs = Recomputation.Apply(now.Inputs, OdsCode.Parse("RDY"), [new Hypothesis(MetricId.Parse("OF0082"), "%", 4.31m)]);
        var supposed = Recomputation.Of(inputs, now.Method);
        Assert.NotEmpty(RevisionDetector.Compare(now.Figures, supposed));
        Assert.Empty(RevisionDetector.Compare((await LoadAsync(changed)).Figures, supposed));
    }

    [Theory]
    [InlineData(1, "There are no results of Q4 2024/25.", "RDY", "2024-25Q4")]
    [InlineData(1, "ZZZ is not in Q4 2025/26.", "ZZZ", "2025-26Q4")]
    [InlineData(2, "OF1080 is no metric of nof-2025-26 that has values.", "RDY", "2025-26Q4", "OF1080=1")]
    [InlineData(2, "RDY has no value for OF0028 (Percentage of ambulance patients conveyed to emergency departments): there is nothing to change.", "RDY", "2025-26Q4", "OF0028=50")]
    [InlineData(2, "RDY has no value for OF0082 in 'days'; its unit is '%'.", "RDY", "2025-26Q4", "OF0082/days=50")]
    [InlineData(2, "OF1035 is a score: 1, 2, 3, 4 are allowed, not 1.5.", "RDY", "2025-26Q4", "OF1035=1.5")]
    [InlineData(2, "OF0082 is set twice.", "RDY", "2025-26Q4", "OF0082=5", "OF0082/%=6")]
    [InlineData(2, "'OF0082=1,000' sets no value: write the metric, = and a number with a point and no sign of thousands, such as OF0013=79.5.", "RDY", "2025-26Q4", "OF0082=1,000")]
    public async Task Is_refused_in_a_sentence(int exitCode, string sentence, string organisation, string quarter, params string[] set)
    {
        var workplace = await sample.DoneAsync();

        string[] values = set.Length == 0 ? [] : ["--set", .. set];
        var refused = await Nof.RunAsync(["whatif", organisation, "--quarter", quarter, .. values], Sample.SettingsOf(workplace));

        Assert.Equal((exitCode, sentence), (refused.ExitCode, refused.Errors.Trim()));
    }

    private static int SegmentOf(JsonDocument result, string when) => result.RootElement.GetProperty(when).GetProperty("adjusted").GetInt32();

    private static async Task<SegmentedQuarter> LoadAsync(Workplace workplace)
    {
        var methods = MethodCatalogue.Embedded();
        using var store = SqliteStore.Open(Path.Combine(workplace.Data, "nof.db"), TimeProvider.System);
        var series = new SnapshotSeries(SnapshotStage.Segments, Quarter.Parse("2025-26Q4"), "nof-2025-26", Lane.Live);
        var header = await store.CurrentAsync(series, TestContext.Current.CancellationToken);
        return await new PublishedQuarters(store, methods).LoadAsync(header!, TestContext.Current.CancellationToken);
    }
}
