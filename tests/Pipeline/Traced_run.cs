using System.Diagnostics;

namespace NofPipeline.Pipeline.Tests;

/// <summary>A quarter of the sample, from its files to its publication, in a process whose calls of the file system <c>strace</c> writes down.</summary>
public sealed class Traced_run : IAsyncLifetime
{
    // The question mark: not every processor has each of them.
    private const string Calls = "trace=fsync,fdatasync,?rename,?renameat,?renameat2,?mkdir,?mkdirat,write,pwrite64,pwritev,ftruncate";

    private static readonly DebianPackages Strace = new(() => File.Exists("/usr/bin/strace"), "strace");
    private readonly Workplace workplace = Workplace.With("organisations.csv", "decisions-2025-26Q3.csv", "metric-values-2025-26Q3.csv");

    /// <summary>Why there is none; <c>null</c> where there is.</summary>
    public string? Missing { get; private set; }

    /// <summary>Every call about the workplace, paths relative to it.</summary>
    internal IReadOnlyList<SystemCall> Trace { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux() || !Strace.AreThere)
        {
            Missing = Strace.Missing;
            return;
        }

        if (!DebianPackages.Run("/usr/bin/strace", "-o", "/dev/null", "true"))
        {
            Missing = "strace may not trace a process here (ptrace is forbidden)";
            return;
        }

        var traces = Directory.CreateDirectory(Path.Combine(workplace.Root, "traces"));
        var start = new ProcessStartInfo(
            "/usr/bin/strace",
            [
                "-ff", "--seccomp-bpf", "-y", "-s", "0", "--absolute-timestamps=unix,ns", "-e", Calls, "-o", Path.Combine(traces.FullName, "thread"),
                "dotnet", Path.Combine(AppContext.BaseDirectory, "NofPipeline.Standalone.dll"),
                "--once", "--drop", workplace.Drop, "--out", workplace.Out, "--data", workplace.Data,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        workplace.Settings.ForEach(setting => start.Environment[setting.Key] = setting.Value);
        using var process = Process.Start(start)!;
        var (exitCode, output) = await Workplace.EndOfAsync(process);
        Assert.True(exitCode == 0, output);
        Trace =
        [
            .. SystemCall.Read(traces.EnumerateFiles().Select(f => f.FullName))
                .Where(call => call.Path.StartsWith(workplace.Root, StringComparison.Ordinal))
                .Select(call => call with { Path = Relative(call.Path), To = Relative(call.To) }),
        ];
    }

    public ValueTask DisposeAsync()
    {
        workplace.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Relative(string path) => path.Length == 0 ? path : Path.GetRelativePath(workplace.Root, path);
}
