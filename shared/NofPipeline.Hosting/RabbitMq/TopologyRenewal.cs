using MassTransit;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>
/// Makes the whole topology again whenever an endpoint has connected: the bus makes only what it consumes itself, and the broker may have
/// been wiped meanwhile.
/// </summary>
internal sealed partial class TopologyRenewal(BrokerAddress address, ILogger<TopologyRenewal> logger) : IReceiveEndpointObserver
{
    public async Task Ready(ReceiveEndpointReady ready)
    {
        try
        {
            await using var connection = await address.ConnectAsync("nof topology", CancellationToken.None);
            await BrokerTopology.DeclareAsync(connection, CancellationToken.None);
        }
        catch (Exception failure) when (failure is RabbitMQClientException or IOException or TimeoutException or TopologyMismatchException)
        {
            LogFailure(failure);
        }
    }

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;

    public Task Faulted(ReceiveEndpointFaulted faulted) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "The broker's queues could not be checked after connecting.")]
    private partial void LogFailure(Exception failure);
}
