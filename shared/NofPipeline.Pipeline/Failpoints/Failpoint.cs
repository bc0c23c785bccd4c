using System.Diagnostics;

namespace NofPipeline.Pipeline.Failpoints;

/// <summary>
/// Named places at which a test can kill the process as <c>kill -9</c> would: <c>NOF_FAILPOINT=scores.after-commit</c>, or
/// <c>scores.after-commit:3</c> for the third time it is passed. Without the variable they do nothing.
/// </summary>
public static class Failpoint
{
    private static readonly (string Name, int Hit)? Armed = Parse(Environment.GetEnvironmentVariable("NOF_FAILPOINT"));
    private static int hits;

    /// <summary>Kills the process if this failpoint is armed and its turn has come.</summary>
    public static void Hit(string name)
    {
        if (Armed is { } armed && armed.Name == name && Interlocked.Increment(ref hits) == armed.Hit)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static (string Name, int Hit)? Parse(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var colon = value.LastIndexOf(':');
        return colon > 0 && int.TryParse(value.AsSpan(colon + 1), out var hit) ? (value[..colon], hit) : (value, 1);
    }
}
