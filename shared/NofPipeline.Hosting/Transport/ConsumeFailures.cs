using System.Collections.Concurrent;
using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Hosting.Transport;

/// <summary>
/// Remembers messages whose consumers gave up, so that a run that should end by itself can say so instead of waiting for ever. An attempt that is
/// tried again at once is none of them: the transport tells of the last only.
/// </summary>
public sealed class ConsumeFailures : IReceiveObserver
{
    private const int Most = 100;
    private readonly ConcurrentQueue<StageFault> faults = new();

    /// <summary>The latest hundred, oldest first.</summary>
    public IReadOnlyCollection<StageFault> Faults => faults;

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    /// <summary>A consumer has thrown.</summary>
    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => exception is OperationCanceledException && context.CancellationToken.IsCancellationRequested
            ? Task.CompletedTask
            : Remember(context.Message is IStageMessage message ? $"{StageMessages.AskedBy(message).Token()} of {message.Quarter}" : consumerType, exception);

    /// <summary>A message has reached no consumer.</summary>
    public Task ReceiveFault(ReceiveContext context, Exception exception) => Remember(context.InputAddress.AbsolutePath.TrimStart('/'), exception);

    private Task Remember(string what, Exception exception)
    {
        faults.Enqueue(new StageFault(what, exception));
        if (faults.Count > Most)
        {
            faults.TryDequeue(out _);
        }

        return Task.CompletedTask;
    }
}
