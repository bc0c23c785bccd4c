using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NofPipeline.Broker;

/// <summary>Service processes over one workplace and one broker, killed at the end.</summary>
public sealed class Fleet(Workplace workplace, Uri broker) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Services = ["Ingestion", "Scoring", "Segmentation", "Publishing"];

    /// <summary>What a service says when its work was in vain.</summary>
    public const string Conflict = "another process has committed meanwhile";

    /// <summary>The exit code of a process that was killed by signal 9.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan QueuesAreOldEnough = TimeSpan.FromSeconds(3);
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

    /// <summary>Kills one of those that run and returns which service it was.</summary>
    public async Task<string> KillOneAsync(Random random)
    {
        var alive = running.Where(r => !r.Process.HasExited).ToList();
        var (service, process) = alive[random.Next(alive.Count)];
        process.Kill();
        await process.WaitForExitAsync();
        return service;
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

    /// <summary>
    /// Waits until every stage's queue has a consumer, and until the queues are old enough: a quorum queue of RabbitMQ 3.10 that is younger
    /// does not survive the broker's being killed.
    /// </summary>
    /// <param name="direct">The broker's own address.</param>
    public async Task AreConsumingAsync(Uri direct)
    {
        await using (var tap = await Tap.OpenAsync(direct))
        {
            foreach (var queue in (string[])["nof-scoring", "nof-segmentation", "nof-publishing"])
            {
                await UntilAsync(() => tap.HasConsumerAsync(queue), $"a consumer of {queue}");
            }
        }

        await Task.Delay(QueuesAreOldEnough);
    }

    /// <summary>Waits until all events are delivered and no message is unconsumed.</summary>
    public Task EndAsync(int events) => UntilAsync(() => IsEndedAsync(events), "the end state");

    /// <summary>Whether all events are delivered and no message is unconsumed.</summary>
    public async Task<bool> IsEndedAsync(int events) => workplace.EventLines().Whole.Count >= events && await IsConsumedAsync();

    /// <summary>Waits for a condition, as long as the services still say something, while none of them ends by itself.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Eventually.HoldsAsync(condition, what, () => Output, WhoHasEnded);

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}}, string)"/>
    public Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>That the services have ended where the undisturbed run has, for all that outsiders can tell.</summary>
    public async Task HasEndedLikeAsync(Undisturbed undisturbed) =>
        Assert.Equal(WithoutReconciliation(undisturbed.State), WithoutReconciliation(await workplace.StateAsync()));

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

    /// <summary>Only <c>--once</c> writes it.</summary>
    private static Dictionary<string, string> WithoutReconciliation(IReadOnlyDictionary<string, string> state) =>
        state.Where(s => !s.Key.StartsWith("reconciliation", StringComparison.Ordinal)).ToDictionary();

    private string? WhoHasEnded() => running.Find(r => r.Process is { HasExited: true, ExitCode: not Killed }) is { Process: { } ended } self
        ? $"{self.Service} ended by itself with exit code {ended.ExitCode}."
        : null;

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
