using System.Diagnostics;

namespace NofPipeline.Support;

/// <summary>The operator's command line.</summary>
public static class Nof
{
    /// <summary>Runs it within the tests and returns its exit code, what it printed, and what it complained of.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments, params (string Key, string Value)[] environment) =>
        InProcess.RunAsync("Operator", arguments, environment);

    /// <summary>Runs it as a process of its own, which can be killed.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunProcessAsync(
        string[] arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NofPipeline.Operator.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Short_lived.Settings.Concat(environment))
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
