using System.Text.Json;

namespace NofPipeline.Explain.Tests;

public sealed class The_command_answers(Sample_store store)
{
    [Fact]
    public async Task What_it_prints_is_what_is_approved()
    {
        var run = await Nof.RunAsync(["explain", "RJ1", "--quarter", "2025-26Q4"], store.Settings);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Approval.Of("Explain/Approved/trust-2025-26.txt", Sample_store.Trimmed(run.Output)), Sample_store.Trimmed(run.Output));
    }

    [Theory]
    [InlineData("RZZ", "2025-26Q4", null, "There is nothing of RZZ in Q4 2025/26.")]
    [InlineData("RJ1", "2025-26Q1", null, "There are no segments of Q1 2025/26 in the store.")]
    [InlineData("RJ1", "2019-20Q1", null, "There are no segments of Q1 2019/20 in the store.")]
    [InlineData("RJ1", "2025-26Q4", "OF9999", "NHS Oversight Framework 2025/26 has no metric OF9999.")]
    public async Task What_is_not_there_is_a_sentence(string organisation, string quarter, string? metric, string sentence)
    {
        string[] asked = metric is null ? [] : ["--metric", metric];

        var run = await Nof.RunAsync(["explain", organisation, "--quarter", quarter, .. asked], store.Settings);

        Assert.Equal((1, "", sentence), (run.ExitCode, run.Output, run.Errors.Trim()));
    }

    [Fact]
    public async Task A_metric_that_the_organisation_does_not_report_is_a_sentence_that_says_who_does()
    {
        var run = await Nof.RunAsync(["explain", "RX8", "--quarter", "2025-26Q4", "--metric", "OF0013", "--json"], store.Settings);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("(RX8) has no value for OF0013 in Q4 2025/26; the metric is reported by: Acute trust.", run.Errors.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rj1", "2025-26Q4", "OF0013", "'rj1' is no ODS code")]
    [InlineData("RJ1", "2025Q4", "OF0013", "'2025Q4' is no quarter")]
    [InlineData("RJ1", "2025-26Q4", "A&E", "'A&E' is no metric id")]
    public async Task A_slip_of_the_pen_is_a_usage_error(string organisation, string quarter, string metric, string complaint)
    {
        var run = await Nof.RunAsync(["explain", organisation, "--quarter", quarter, "--metric", metric], store.Settings);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_infrastructure()
    {
        var run = await Nof.RunAsync(
            ["explain", "RJ1", "--quarter", "2025-26Q4"], [.. store.Settings, ("Nof__Sqlite__Path", Path.Combine(store.Workplace.Root, "data"))]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Originals_that_are_not_there_are_told_and_the_arithmetic_is_there_all_the_same()
    {
        using var elsewhere = new Workplace();
        Directory.CreateDirectory(elsewhere.Data);
        (string Key, string Value)[] settings = [("Nof__Data", elsewhere.Data), ("Nof__Sqlite__Path", Path.Combine(store.Workplace.Data, "nof.db"))];

        var run = await Nof.RunAsync(["explain", "RJ1", "--quarter", "2025-26Q4", "--metric", "OF0013", "--json"], settings);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        Assert.StartsWith("The original of metric-values-2025-26Q4.csv", Assert.Single(json.RootElement.GetProperty("unread").EnumerateArray()).GetString(), StringComparison.Ordinal);
        var metric = Assert.Single(json.RootElement.GetProperty("metrics").EnumerateArray());
        Assert.Equal("75.41", metric.GetProperty("lines")[0].GetProperty("source").GetProperty("raw").GetString());
        Assert.Empty(metric.GetProperty("lines")[0].GetProperty("fields").EnumerateArray());
    }

    [Fact]
    public async Task An_original_that_somebody_has_changed_is_told()
    {
        using var copy = new Workplace();
        CopyFolder(store.Workplace.Data, copy.Data);
        foreach (var original in Directory.EnumerateFiles(Path.Combine(copy.Data, "content"), "*", SearchOption.AllDirectories))
        {
            File.AppendAllText(original, " ");
        }

        var run = await Nof.RunAsync(["explain", "RJ1", "--quarter", "2025-26Q4"], ("Nof__Data", copy.Data));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The stored original of metric-values-2025-26Q4.csv has been changed. ", run.Errors, StringComparison.Ordinal);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
