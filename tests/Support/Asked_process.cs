using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NofPipeline.Support;

/// <summary>
/// A process that answers for its health at a port that it was given by the system, so that no other takes it meanwhile, and that is killed at the
/// end. What it prints is kept; there it says where it listens.
/// </summary>
public sealed partial class Asked_process : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    /// <param name="process">Started with <see cref="AnyPort"/>, its output redirected.</param>
    public Asked_process(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => port.TrySetException(new InvalidOperationException($"It has ended:\n{Output}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Makes a process listen at a free port of the loopback address.</summary>
    public static (string Key, string Value) AnyPort => ("Nof__Health__Urls", "0");

    public int Id => process.Id;

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

    /// <summary>Waits until it listens and returns the port.</summary>
    /// <exception cref="InvalidOperationException">It has ended instead.</exception>
    public Task<int> PortAsync() => port.Task.WaitAsync(Patience);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } found)
        {
            port.TrySetResult(int.Parse(found.Groups["port"].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("Health is answered at \\S+:(?<port>[0-9]+)")]
    private static partial Regex Listening();
}
