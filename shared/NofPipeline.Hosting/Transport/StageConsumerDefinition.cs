using MassTransit;
using Microsoft.Data.Sqlite;

namespace NofPipeline.Hosting.Transport;

/// <summary>
/// The endpoint policy that all stages share: one message at a time, so that a quarter is not computed twice at once; three immediate
/// retries for a store that is busy; everything else is deterministic and goes straight to the error queue.
/// </summary>
/// <typeparam name="TConsumer">The stage's consumer.</typeparam>
public abstract class StageConsumerDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    private const int ImmediateRetries = 3;
    private const int SqliteBusy = 5;

    protected StageConsumerDefinition(string endpointName)
    {
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
            retry.Handle<SqliteException>(failure => failure.SqliteErrorCode == SqliteBusy);
            retry.Immediate(ImmediateRetries);
        });
    }
}
