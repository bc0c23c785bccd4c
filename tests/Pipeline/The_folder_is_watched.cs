using System.Runtime.InteropServices;

namespace NofPipeline.Pipeline.Tests;

/// <summary>Without <c>--once</c> the program stays and takes in what is dropped.</summary>
public sealed partial class The_folder_is_watched
{
    private const int SigTerm = 15;

    [Fact]
    public async Task Files_dropped_while_it_runs_are_published_and_it_stops_when_told()
    {
        using var workplace = new Workplace();
        await using var program = Running.Of(workplace.Start([], ("Nof__Intake__Settle", "00:00:00.300"), ("Nof__Intake__Poll", "00:00:00.100")));
        await program.UntilAsync(() => Directory.Exists(Path.Combine(workplace.Drop, "receipts")), "the folder for receipts");

        workplace.DropFiles(Nation.Handful, "organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        await program.UntilAsync(() => Published(workplace).SequenceEqual(["2025-26Q4"]), "the first quarter");
        workplace.DropFiles(Nation.Handful, "decisions-2025-26Q3.csv", "metric-values-2025-26Q3.csv");

        // What the later quarter said of the one before is said anew.
        await program.UntilAsync(() => Published(workplace).SequenceEqual(["2025-26Q4", "2025-26Q3", "2025-26Q4"]), "both quarters");

        Assert.Equal(0, Kill(program.Process.Id, SigTerm));
        var (exitCode, output) = await program.EndAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, workplace.LatestVersion("2025-26Q4"));
        Assert.Contains(workplace.Events(), e => (string?)e["type"] == "uk.nof.segment-changed.v1");
        Assert.Equal(Enumerable.Range(1, workplace.Events().Count).Select(n => (long)n), workplace.Events().Select(e => (long)e["sequence"]!));
    }

    [Fact]
    public async Task Half_written_hidden_and_linked_files_are_left_alone()
    {
        using var workplace = Workplace.With("organisations.csv");
        workplace.DropText("values.csv.part", "half");
        workplace.DropText("~$values.csv", "lock");
        workplace.DropText(".hidden.csv", "hidden");
        File.CreateSymbolicLink(Path.Combine(workplace.Drop, "link.csv"), Workplace.Samples["organisations.csv"]);
        Directory.CreateDirectory(Path.Combine(workplace.Drop, "folder.csv"));

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [".hidden.csv", "link.csv", "values.csv.part", "~$values.csv"],
            Directory.GetFiles(workplace.Drop).Select(f => Path.GetFileName(f)).Except([".nof-ingestion.lock"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_another_process_watches_is_left_to_it()
    {
        using var workplace = new Workplace();
        await using var first = Running.Of(workplace.Start([]));
        await first.UntilAsync(() => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")), "the lock");

        var (exitCode, output) = await workplace.RunHereAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("watched by another process", output, StringComparison.Ordinal);
        Assert.Equal(0, Kill(first.Process.Id, SigTerm));
        Assert.Equal(0, (await first.EndAsync()).ExitCode);
    }

    /// <summary>Which quarters were published, one after the other.</summary>
    private static IEnumerable<string> Published(Workplace workplace) =>
        workplace.Events().Where(e => (string?)e["type"] == "uk.nof.quarter-published.v1").Select(e => (string)e["subject"]!);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
