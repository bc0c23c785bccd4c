using System.Globalization;
using MassTransit;
using NofPipeline.Hosting.Transport;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>
/// A message that failed for a passing reason goes to a wait queue and comes back: after 5 s, then 30 s, then 2 minutes, then it is a
/// dead letter like any other. See docs/adr/0007-rabbitmq-transport.md.
/// </summary>
internal sealed class RedeliveryFilter : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception fault) when (TransientFaults.Includes(fault) && WaitsOf(context) < PipelineQueues.Waits.Count)
        {
            var waits = WaitsOf(context);
            var exchange = PipelineQueues.NameOf(PipelineQueues.Waits[waits]);
            await DeliveryMove.MoveAsync(
                context, exchange, DeliveryMove.QueueOf(context), headers => headers[DeliveryHeaders.Waits] = waits + 1);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("nof-redelivery");

    private static int WaitsOf(ReceiveContext context) =>
        context.TransportHeaders.TryGetHeader(DeliveryHeaders.Waits, out var value)
        && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var waits)
            ? waits
            : 0;
}
