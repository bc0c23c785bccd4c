using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace NofPipeline.Support;

/// <summary>A program that a test has started, with all that it has printed. It does not outlive the test, also where an assertion has failed.</summary>
public sealed class Running : IAsyncDisposable
{
    private readonly StringBuilder output = new();

    private Running(Process process) => Process = process;

    public Process Process { get; }

    public bool HasExited => Process.HasExited;

    /// <summary>What it has printed so far. It is read from the start: a full pipe would stop the program.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Takes a process in hand whose output nobody reads yet.</summary>
    public static Running Of(Process process)
    {
        var running = new Running(process);
        process.OutputDataReceived += (_, line) => running.Write(line.Data);
        process.ErrorDataReceived += (_, line) => running.Write(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Waits until something holds; in vain when the program ends by itself.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Eventually.HoldsAsync(condition, what, () => Output, () => HasExited ? $"the program ended by itself with exit code {Process.ExitCode}." : null);

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}}, string)"/>
    public Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits until the program ends by itself and returns its exit code and everything it printed.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        await Eventually.HoldsAsync(() => HasExited, "the end of the program", () => Output);
        await Process.WaitForExitAsync();
        return (Process.ExitCode, Output);
    }

    /// <summary>Kills it, and returns when all that it printed is in <see cref="Output"/>.</summary>
    public async Task KillAsync()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Process.Dispose();
    }

    private void Write(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
