using System.Diagnostics;
using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>Processes that are started, waited for and killed.</summary>
public static class Service
{
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
