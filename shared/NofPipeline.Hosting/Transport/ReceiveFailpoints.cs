using MassTransit;
using NofPipeline.Pipeline.Failpoints;

namespace NofPipeline.Hosting.Transport;

/// <summary>The failpoints around a delivery: before its consumer is called, after the consumer is done, after the acknowledgement.</summary>
internal sealed class ReceiveFailpoints : IReceiveObserver
{
    public Task PreReceive(ReceiveContext context) => Hit("receive.before-consume");

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Hit("receive.after-consume");

    public Task PostReceive(ReceiveContext context) => Hit("receive.after-acknowledge");

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    private static Task Hit(string name)
    {
        Failpoint.Hit(name);
        return Task.CompletedTask;
    }
}
