using System.Diagnostics;
using System.Text;

namespace NofPipeline.Support.Servers;

/// <summary>
/// A server of one's own as a process on this machine. Its supervisor's standard input is its lifeline: when the test process ends, however
/// it ends, the server ends too.
/// </summary>
public sealed class Supervised : IAsyncDisposable
{
    private const string Script = """
        exec 3<&0
        "$@" </dev/null 3<&- & server=$!
        cat <&3 >/dev/null & life=$!
        (while kill -0 $server 2>/dev/null; do sleep 1; done; kill $life 2>/dev/null) </dev/null 3<&- & watch=$!
        wait $life
        kill $watch 2>/dev/null
        kill -TERM $server 2>/dev/null; wait $server
        """;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly StringBuilder output = new();
    private readonly Process supervisor;

    private Supervised(Process supervisor)
    {
        this.supervisor = supervisor;
        supervisor.OutputDataReceived += (_, line) => Keep(line.Data);
        supervisor.ErrorDataReceived += (_, line) => Keep(line.Data);
        supervisor.BeginOutputReadLine();
        supervisor.BeginErrorReadLine();
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => supervisor.HasExited;

    /// <summary>What it has printed.</summary>
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

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Changes the environment that it would inherit.</param>
    public static Supervised Start(IReadOnlyList<string> command, Action<IDictionary<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "supervisor", .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        environment?.Invoke(start.Environment);
        return new Supervised(Process.Start(start)!);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        supervisor.Kill(entireProcessTree: true);
        await supervisor.WaitForExitAsync();
    }

    /// <summary>Lets it end in order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!supervisor.HasExited)
        {
            supervisor.StandardInput.Close();
            using var patience = new CancellationTokenSource(StopPatience);
            try
            {
                await supervisor.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        supervisor.Dispose();
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
