using MassTransit;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Puts a message that nothing can be done about into the error queue, with the reason.</summary>
internal sealed class ErrorQueueFilter : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var cause = context.Exception.GetBaseException();
        await DeliveryMove.ToErrorsAsync(
            context, cause.GetType().FullName!, cause.Message, new DateTimeOffset(context.ExceptionTimestamp, TimeSpan.Zero));
    }

    /// <summary>No consumer knows the type.</summary>
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => DeliveryMove.ToErrorsAsync(
        context, "unknown-type", "No consumer of this queue knows a message of this type or version.", DateTimeOffset.UtcNow);

    public void Probe(ProbeContext context) => context.CreateFilterScope("nof-error-queue");
}
