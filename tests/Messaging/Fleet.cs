using System.Diagnostics;

namespace NofPipeline.Messaging.Tests;

/// <summary>Service processes over one workplace and one broker, killed at the end.</summary>
public sealed class Fleet(Workplace workplace, Uri broker) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Services = ["Ingestion", "Scoring", "Segmentation", "Publishing"];

    /// <summary>What a service says when its work was in vain.</summary>
    public const string Conflict = "another process has committed meanwhile";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly List<(string Service, Process Process)> running = [];

    /// <summary>Starts each service so many times.</summary>
    public void StartAll(int instances = 1)
    {
        foreach (var service in Services.SelectMany(s => Enumerable.Repeat(s, instances)))
        {
            Start(service);
        }
    }

    public Process Start(string service, params (string Key, string Value)[] environment)
    {
        var process = workplace.StartService(
            service, [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", broker.ToString()), .. environment]);
        Log(service, process);
        running.Add((service, process));
        return process;
    }

    /// <summary>Everything that the services have printed.</summary>
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

    private readonly System.Text.StringBuilder output = new();

    /// <summary>Waits until all events are delivered and no message is unconsumed.</summary>
    public async Task EndAsync(int events)
    {
        await UntilAsync(async () => WholeEvents() >= events && await IsConsumedAsync(), "the end state");
    }

    /// <summary>Waits for a condition.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed > Patience)
            {
                throw new TimeoutException($"{what} was not reached within {Patience}.{Environment.NewLine}{Output}");
            }

            await Task.Delay(Look);
        }
    }

    /// <summary>The state that outsiders can tell apart.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StateAsync() => Undisturbed_run.Comparable(await workplace.StateAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in running)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>The last line may be half written.</summary>
    private int WholeEvents()
    {
        var file = Path.Combine(workplace.Out, "events.jsonl");
        return File.Exists(file) ? File.ReadAllText(file).Count(c => c == '\n') : 0;
    }

    private async Task<bool> IsConsumedAsync()
    {
        using var store = workplace.OpenStore();
        return (await store.UnconsumedAsync(CancellationToken.None)).Count == 0;
    }

    private void Log(string service, Process process)
    {
        void Write(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.Append(service).Append(": ").AppendLine(line);
                }
            }
        }

        process.OutputDataReceived += (_, e) => Write(e.Data);
        process.ErrorDataReceived += (_, e) => Write(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
