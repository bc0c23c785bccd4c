using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>
/// Holds the transport back until the broker is reachable, then makes and checks the topology. It is registered before the bus, and
/// hosted services start one after the other. A broker that refuses us is given a while, for it may be about to get its users and virtual
/// hosts; then the start is refused, because nothing but a person mends a wrong password.
/// </summary>
internal sealed partial class BrokerGate(BrokerAddress address, TimeProvider clock, ILogger<BrokerGate> logger) : IHostedService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PatienceWithRefusals = TimeSpan.FromSeconds(10);
    private const int LooksBetweenLines = 10;

    /// <exception cref="BrokerRefusedException">The broker has refused us for a while.</exception>
    /// <exception cref="TopologyMismatchException">Something of ours is there in another shape.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        long? refusedSince = null;
        for (var look = 0; ; look++)
        {
            try
            {
                await using var connection = await address.ConnectAsync("nof topology", cancellationToken);
                await BrokerTopology.DeclareAsync(connection, cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is RabbitMQClientException or IOException or TimeoutException)
            {
                var refusal = BrokerRefusal.Of(failure, address);
                refusedSince = refusal is null ? null : refusedSince ?? clock.GetTimestamp();
                if (refusal is not null && clock.GetElapsedTime(refusedSince!.Value) >= PatienceWithRefusals)
                {
                    throw new BrokerRefusedException(refusal, failure);
                }

                if (look % LooksBetweenLines == 0)
                {
                    LogWaits(address, (failure.InnerException ?? failure).Message);
                }
            }

            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker at {Address} cannot be used yet ({Reason}); waiting for it.")]
    private partial void LogWaits(BrokerAddress address, string reason);
}
