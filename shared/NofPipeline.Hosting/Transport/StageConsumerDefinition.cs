using MassTransit;
using NofPipeline.Hosting.Faults;
using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Hosting.Transport;

/// <summary>
/// The endpoint policy that all stages share: one message at a time, so that a quarter is not computed twice at once; three immediate
/// retries for what may pass by itself, on RabbitMQ then three delayed ones (in memory the outbox's resending by age does that); everything
/// else is deterministic and goes straight to the error queue.
/// </summary>
/// <typeparam name="TConsumer">The stage's consumer.</typeparam>
public abstract class StageConsumerDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    private const int ImmediateRetries = 3;

    private readonly string queue;

    protected StageConsumerDefinition(string endpointName)
    {
        queue = endpointName;
        EndpointName = endpointName;
        ConcurrentMessageLimit = 1;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<TConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(TransientFaults.Includes);
            retry.Immediate(ImmediateRetries);
        });
        if (endpointConfigurator is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            RabbitMqEndpoint.Configure(rabbit, queue);
        }
    }
}
