namespace NofPipeline.Pipeline.Tests;

/// <summary>Duplicates have no effect; a corrected file makes a new version that says exactly what it changes.</summary>
public sealed class Files_dropped_again_or_corrected
{
    private const string Values = "metric-values-2025-26Q4.csv";
    private static readonly string[] Quarter4 = ["organisations.csv", "decisions-2025-26Q4.csv", Values];
    private static readonly string[] Quarters3And4 = [.. Quarter4, "decisions-2025-26Q3.csv", "metric-values-2025-26Q3.csv"];

    [Fact]
    public async Task The_same_bytes_twice_have_one_effect_and_a_duplicate_receipt()
    {
        using var workplace = Workplace.Of(Nation.Handful, Quarter4);
        await workplace.RunHereAsync();
        var events = workplace.Events().Count;

        workplace.DropText("again.csv", Nation.Handful.Files[Values]);
        var (exitCode, _) = await workplace.RunHereAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal("duplicate", (string?)workplace.Receipt("again.csv")["outcome"]);
        Assert.Equal((long)workplace.Receipt(Values)["number"]!, (long)workplace.Receipt("again.csv")["otherFile"]!);
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
        Assert.Equal(events, workplace.Events().Count);
        Assert.Contains("nothing changes", File.ReadAllText(Path.Combine(workplace.Drop, "receipts", "again.csv.receipt.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_rows_in_other_bytes_make_no_new_version()
    {
        using var workplace = Workplace.Of(Nation.Handful, Quarter4);
        await workplace.RunHereAsync();

        workplace.DropText("other-bytes.csv", Nation.Handful.Files[Values].ReplaceLineEndings("\r\n"));
        await workplace.RunHereAsync();

        Assert.Equal("accepted", (string?)workplace.Receipt("other-bytes.csv")["outcome"]);
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
    }

    [Fact]
    public async Task A_corrected_file_makes_a_version_that_names_the_changed_figures_and_corrects_what_was_stated()
    {
        using var workplace = Workplace.Of(Nation.Handful, Quarters3And4);
        await workplace.RunHereAsync();
        var before = workplace.Events().Count;

        // One trust's sickness absence becomes the best of all, which moves everybody's rank in that metric but no other value.
        var lines = Nation.Handful.Files[Values].TrimEnd().Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith("2025-26Q4,RYD,OF0082,", StringComparison.Ordinal));
        var fields = lines[at].Split(',');
        lines[at] = string.Join(',', (string[])[.. fields[..4], "0.01", string.Empty, .. fields[6..]]);
        workplace.DropText("corrected.csv", string.Join('\n', lines) + '\n');
        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, workplace.LatestVersion("2025-26Q4"));
        var revision = File.ReadAllLines(Path.Combine(workplace.Out, "2025-26Q4", "revision-v1-to-v2.csv"));
        Assert.Equal([$"RYD,value,OF0082/%,{fields[4]},0.01"], revision.Where(l => l.Contains(",value,", StringComparison.Ordinal)));
        Assert.DoesNotContain(revision, l => l.Contains(",decision,", StringComparison.Ordinal));
        Assert.Contains(revision, l => l.StartsWith("RYD,score,", StringComparison.Ordinal));

        var corrections = workplace.Events().Skip(before).ToList();
        Assert.Equal("uk.nof.quarter-published.v1", (string?)corrections[^1]["type"]);
        Assert.Contains(corrections, e => (string?)e["subject"] == "RYD" && (int)e["data"]!["after"]!["adjusted"]! == 1);
        Assert.All(corrections.SkipLast(1), e => Assert.Equal("uk.nof.segment-corrected.v1", (string?)e["type"]));
        Assert.Equal(
            revision.Where(l => l.Contains(",adjusted,", StringComparison.Ordinal) || l.Contains(",final,", StringComparison.Ordinal)).Select(l => l.Split(',')[0]).Distinct().Order(StringComparer.Ordinal),
            corrections.SkipLast(1).Select(e => (string?)e["subject"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_correction_of_an_earlier_quarter_corrects_what_the_later_one_said_about_the_change()
    {
        using var workplace = Workplace.Of(Nation.Handful, Quarters3And4);
        await workplace.RunHereAsync();
        var first = workplace.Events();
        var changed = first.First(e => (string?)e["type"] == "uk.nof.segment-changed.v1" && (int)e["data"]!["after"]!["adjusted"]! < (int)e["data"]!["before"]!["adjusted"]!);
        var code = (string)changed["subject"]!;

        // The trust was overridden to segment 5 in the earlier quarter by a decision that had been forgotten.
        workplace.DropText("decision.csv", $"quarter,org_code,decision,value,reason,decided_by,decided_on\n2025-26Q3,{code},improvement-programme,1,forgotten,test,2026-03-01\n");
        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        var corrections = workplace.Events().Skip(first.Count).Where(e => (string?)e["type"] == "uk.nof.segment-corrected.v1").ToList();
        Assert.Equal([$"2025-26Q3 {code}", $"2025-26Q4 {code}"], corrections.Select(e => $"{e["data"]!["quarter"]} {e["subject"]}"));
        Assert.Equal((string)changed["id"]!, (string?)corrections[1]["data"]!["supersedes"]);
        Assert.Equal(5, (int)corrections[1]["data"]!["before"]!["final"]!);
    }

    [Fact]
    public async Task Of_two_files_of_one_batch_for_the_same_slice_the_later_name_counts()
    {
        using var workplace = Workplace.Of(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv");
        var original = Nation.Handful.Files[Values];
        workplace.DropText("q4-v10.csv", original);
        workplace.DropText("q4-v9.csv", original.Replace("2025-26Q4,R0A,OF0082,%,", "2025-26Q4,R0A,OF0082,%,1", StringComparison.Ordinal));

        await workplace.RunHereAsync();

        Assert.Equal("accepted", (string?)workplace.Receipt("q4-v10.csv")["outcome"]);
        Assert.Equal("superseded", (string?)workplace.Receipt("q4-v9.csv")["outcome"]);
        Assert.Equal(1, workplace.LatestVersion("2025-26Q4"));
    }
}
