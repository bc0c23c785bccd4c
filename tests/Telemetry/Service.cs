using System.Diagnostics;
using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>One of the four services as a process of its own.</summary>
public static class Service
{
    public static Process Start(Workplace workplace, string name, params IEnumerable<(string Key, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"NofPipeline.{name}.dll"));
        start.Environment["Nof__Drop"] = workplace.Drop;
        start.Environment["Nof__Out"] = workplace.Out;
        start.Environment["Nof__Data"] = workplace.Data;
        start.Environment["Nof__Intake__Settle"] = "00:00:00";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Kills it and returns what it printed.</summary>
    public static async Task<string> EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        var (_, output) = await Workplace.EndOfAsync(process);
        process.Dispose();
        return output;
    }

    /// <summary>Looks four times a second until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (!await holds())
        {
            try
            {
                await timer.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited in vain until {what}.");
            }
        }
    }
}
