using System.Diagnostics;
using NofPipeline.Snapshots.Sqlite;

namespace NofPipeline.Exchange.Tests;

/// <summary>The store of a run of the real program over the national sample, to be copied.</summary>
public sealed class National_feed : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("nof-national-");

    /// <summary>The lines of <c>events.jsonl</c>.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public async ValueTask InitializeAsync() => Lines = await RunOnceAsync(root);

    /// <summary>Runs the program over the sample in an empty folder and returns the lines of <c>events.jsonl</c>.</summary>
    public static async Task<IReadOnlyList<string>> RunOnceAsync(DirectoryInfo folder, params (string Key, string Value)[] environment)
    {
        var drop = folder.CreateSubdirectory("drop").FullName;
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "drop"), "*.csv"))
        {
            File.Copy(sample, Path.Combine(drop, Path.GetFileName(sample)));
        }

        using var run = Start("Standalone", folder.FullName, [("Nof__Intake__Settle", "00:00:00"), .. environment], "--once");
        using var patience = new CancellationTokenSource(Patience);
        await run.WaitForExitAsync(patience.Token);
        Assert.Equal(0, run.ExitCode);
        return await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "out", "events.jsonl"));
    }

    /// <summary>A folder with a copy of what the run left.</summary>
    public DirectoryInfo Copy()
    {
        var copy = Directory.CreateTempSubdirectory("nof-national-copy-");
        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(root.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        return copy;
    }

    /// <summary>Opens the store of a copy.</summary>
    public static SqliteStore StoreOf(DirectoryInfo copy) =>
        SqliteStore.Open(Path.Combine(copy.FullName, "data", "nof.db"), TimeProvider.System);

    /// <summary>Starts a program of ours over a folder with drop, out and data.</summary>
    public static Process Start(string service, string folder, IReadOnlyList<(string Key, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"NofPipeline.{service}.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Nof__Drop"] = Path.Combine(folder, "drop");
        start.Environment["Nof__Out"] = Path.Combine(folder, "out");
        start.Environment["Nof__Data"] = Path.Combine(folder, "data");
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
