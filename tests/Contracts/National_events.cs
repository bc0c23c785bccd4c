using System.Diagnostics;
using NofPipeline.Support;

namespace NofPipeline.Contracts.Tests;

/// <summary>What the real program publishes about the national sample, and about a correction of it.</summary>
public sealed class National_events : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("nof-contracts-");

    /// <summary>The lines of <c>events.jsonl</c>.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var drop = root.CreateSubdirectory("drop").FullName;
        var samples = Path.Combine(AppContext.BaseDirectory, "samples", "drop");
        foreach (var sample in Directory.EnumerateFiles(samples, "*.csv"))
        {
            File.Copy(sample, Path.Combine(drop, Path.GetFileName(sample)));
        }

        await RunAsync();

        // A forgotten decision of the earlier quarter corrects what both quarters say about the trust.
        await File.WriteAllTextAsync(
            Path.Combine(drop, "forgotten.csv"),
            "quarter,org_code,decision,value,reason,decided_by,decided_on\n2025-26Q3,R0A,improvement-programme,1,forgotten,test,2026-03-01\n");
        await RunAsync();

        Lines = await File.ReadAllLinesAsync(Path.Combine(root.FullName, "out", "events.jsonl"));
    }

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "NofPipeline.Standalone.dll"), "--once",
            "--drop", Path.Combine(root.FullName, "drop"), "--out", Path.Combine(root.FullName, "out"), "--data", Path.Combine(root.FullName, "data"),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in Short_lived.Settings.Append(("Nof__Intake__Settle", "00:00:00")))
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, output);
    }
}
