using MassTransit;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>What a stage's endpoint is on RabbitMQ.</summary>
internal static class RabbitMqEndpoint
{
    /// <summary>Enough that the next message is at hand, and not so many that another instance goes without.</summary>
    private const int Prefetch = 4;

    public static void Configure(IRabbitMqReceiveEndpointConfigurator endpoint, string queue)
    {
        endpoint.PrefetchCount = Prefetch;
        endpoint.PublishFaults = false;
        endpoint.SetQuorumQueue();
        foreach (var (name, value) in PipelineQueues.All[queue])
        {
            endpoint.SetQueueArgument(name, value!);
        }

        endpoint.ConfigureReceive(pipe => pipe.UseFilter(new RedeliveryFilter()));
        endpoint.ConfigureError(pipe => pipe.UseFilter(new ErrorQueueFilter()));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(new ErrorQueueFilter()));
    }
}
