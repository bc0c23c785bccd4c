using System.Globalization;
using MassTransit;
using NofPipeline.Hosting.Faults;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>
/// What becomes of a message after its immediate retries. Failed for a reason that may pass, it goes to a wait queue and comes back: after
/// 5 s, then 30 s, then 2 minutes. Otherwise, and after that, it goes to the error queue with the reason. See
/// docs/adr/0007-rabbitmq-transport.md.
/// </summary>
internal sealed class FaultFilter : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var waits = WaitsOf(context);
        if (TransientFaults.Includes(context.Exception) && waits < PipelineQueues.Waits.Count)
        {
            // The routing key leads it back when it has waited.
            await DeliveryMove.MoveAsync(
                context,
                PipelineQueues.NameOf(PipelineQueues.Waits[waits]),
                DeliveryMove.QueueOf(context),
                headers => headers[DeliveryHeaders.Waits] = waits + 1);
        }
        else
        {
            var cause = context.Exception.GetBaseException();
            await DeliveryMove.ToErrorsAsync(
                context, cause.GetType().FullName!, cause.Message, new DateTimeOffset(context.ExceptionTimestamp, TimeSpan.Zero));
        }

        if (!context.IsFaulted)
        {
            // It never reached a consumer. Without this it would count as one that no consumer wanted, and be put aside a second time.
            await context.NotifyFaulted(context.Exception);
        }
    }

    /// <summary>No consumer knows the type.</summary>
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => DeliveryMove.ToErrorsAsync(
        context, "unknown-type", "No consumer of this queue knows a message of this type or version.", DateTimeOffset.UtcNow);

    public void Probe(ProbeContext context) => context.CreateFilterScope("nof-fault");

    private static int WaitsOf(ReceiveContext context) =>
        context.TransportHeaders.TryGetHeader(DeliveryHeaders.Waits, out var value)
        && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var waits)
            ? waits
            : 0;
}
