using System.Reflection;

namespace NofPipeline.Support;

/// <summary>
/// One of our programs, run in the process of the tests: it takes its arguments and settings and gives its output and exit code as ever, without the seconds
/// that a process takes to start. For tests in which the process is not the point.
/// </summary>
internal static class InProcess
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Runs the program and returns its exit code, what it printed, and what it complained of.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string program, string[] arguments, IEnumerable<(string Key, string Value)> environment)
    {
        var main = Assembly.Load(new AssemblyName($"NofPipeline.{program}")).EntryPoint!;

        // Settings and console belong to the process. A dumb terminal is written to as a file is, wherever the tests run.
        var settings = environment.Append((Key: "TERM", Value: "dumb")).GroupBy(s => s.Key).ToDictionary(s => s.Key, s => s.Last().Value);
        if (settings.ContainsKey("NOF_FAILPOINT"))
        {
            throw new ArgumentException("A failpoint would kill the tests: start a process.", nameof(environment));
        }

        using StringWriter output = new(), errors = new();
        await OneAtATime.WaitAsync();
        var before = settings.Keys.ToDictionary(key => key, Environment.GetEnvironmentVariable);
        var (console, complaints) = (Console.Out, Console.Error);
        try
        {
            Set(settings!);
            Console.SetOut(TextWriter.Synchronized(output));
            Console.SetError(TextWriter.Synchronized(errors));
            var code = await Task.Run(() => (int)main.Invoke(null, [arguments])!);
            return (code, output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(complaints);
            Set(before);
            OneAtATime.Release();
        }
    }

    private static void Set(Dictionary<string, string?> variables)
    {
        foreach (var (key, value) in variables)
        {
            Environment.SetEnvironmentVariable(key, value);
        }
    }
}
