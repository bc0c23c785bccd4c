using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NofPipeline.Pipeline.Tests;

/// <summary>Without <c>--once</c> the program stays and takes in what is dropped.</summary>
public sealed partial class The_folder_is_watched
{
    private const int SigTerm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Files_dropped_while_it_runs_are_published_and_it_stops_when_told()
    {
        using var workplace = new Workplace();
        using var process = workplace.Start([], ("Nof__Intake__Settle", "00:00:00.300"), ("Nof__Intake__Poll", "00:00:00.100"));
        await UntilAsync(process, () => Directory.Exists(Path.Combine(workplace.Drop, "receipts")));

        workplace.DropSamples("organisations.csv", "decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv");
        await UntilAsync(process, () => workplace.Events().Count == 1);
        workplace.DropSamples("decisions-2025-26Q3.csv", "metric-values-2025-26Q3.csv");
        await UntilAsync(process, () => workplace.Events().Count == 1 + 1 + 49);

        Assert.Equal(0, Kill(process.Id, SigTerm));
        var (exitCode, output) = await Workplace.EndOfAsync(process);

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, workplace.LatestVersion("2025-26Q4"));
        Assert.Equal(48, workplace.Events().Count(e => (string?)e["type"] == "uk.nof.segment-changed.v1"));
        Assert.Equal(Enumerable.Range(1, 51).Select(n => (long)n), workplace.Events().Select(e => (long)e["sequence"]!));
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

        var (exitCode, output) = await workplace.RunOnceAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [".hidden.csv", "link.csv", "values.csv.part", "~$values.csv"],
            Directory.GetFiles(workplace.Drop).Select(f => Path.GetFileName(f)).Except([".nof-ingestion.lock"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_another_process_watches_is_left_to_it()
    {
        using var workplace = new Workplace();
        using var first = workplace.Start([]);
        await UntilAsync(first, () => File.Exists(Path.Combine(workplace.Drop, ".nof-ingestion.lock")));

        var (exitCode, output) = await workplace.RunOnceAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains("watched by another process", output, StringComparison.Ordinal);
        Assert.Equal(0, Kill(first.Id, SigTerm));
        Assert.Equal(0, (await Workplace.EndOfAsync(first)).ExitCode);
    }

    private static async Task UntilAsync(Process process, Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!holds())
        {
            Assert.False(process.HasExited, "The program ended by itself.");
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
