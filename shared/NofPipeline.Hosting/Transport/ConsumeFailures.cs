using System.Collections.Concurrent;
using MassTransit;

namespace NofPipeline.Hosting.Transport;

/// <summary>Remembers messages whose consumers gave up, so that a run that should end by itself can say so instead of waiting for ever.</summary>
public sealed class ConsumeFailures : IReceiveObserver
{
    private const int Most = 100;
    private readonly ConcurrentQueue<string> failures = new();

    /// <summary>One sentence per failure, the latest hundred.</summary>
    public IReadOnlyCollection<string> Sentences => failures;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception)
    {
        failures.Enqueue($"{context.InputAddress.AbsolutePath.TrimStart('/')}: {exception.GetBaseException().Message}");
        if (failures.Count > Most)
        {
            failures.TryDequeue(out _);
        }

        return Task.CompletedTask;
    }
}
