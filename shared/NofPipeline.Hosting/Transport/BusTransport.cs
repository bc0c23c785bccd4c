using MassTransit;
using MassTransit.Transports.Components;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Hosting.Transport;

/// <summary>The bus on either transport. What an endpoint does stands in its consumer's definition.</summary>
internal static class BusTransport
{
    private const int TripsAfter = 5;
    private const double TripsAt = 0.5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public static void UseTransport(this IBusRegistrationConfigurator bus, TransportKind transport)
    {
        if (transport == TransportKind.RabbitMq)
        {
            bus.UsingRabbitMq((context, rabbit) =>
            {
                Connect(rabbit, (BrokerAddress)context.GetService(typeof(BrokerAddress))!);
                rabbit.UseKillSwitch(PauseWhenTheStoreIsAway);
                rabbit.ConfigureEndpoints(context);
            });
        }
        else
        {
            bus.UsingInMemory((context, memory) =>
            {
                memory.UseKillSwitch(PauseWhenTheStoreIsAway);
                memory.ConfigureEndpoints(context);
            });
        }
    }

    private static void Connect(IRabbitMqBusFactoryConfigurator rabbit, BrokerAddress address) =>
        rabbit.Host(address.Host, (ushort)address.Port, address.VirtualHost, host =>
        {
            host.Username(address.User);
            host.Password(address.Password);
            host.PublisherConfirmation = true;
            if (address.IsTls)
            {
                host.UseSsl(tls => tls.ServerName = address.Host);
            }
        });

    /// <summary>Messages then wait in their queue instead of filling the error queue. Deterministic faults do not count.</summary>
    private static void PauseWhenTheStoreIsAway(KillSwitchOptions killSwitch) => killSwitch
        .SetActivationThreshold(TripsAfter)
        .SetTripThreshold(TripsAt)
        .SetRestartTimeout(Pause)
        .SetExceptionFilter(faults => faults.Handle<Exception>(TransientFaults.Includes));
}
