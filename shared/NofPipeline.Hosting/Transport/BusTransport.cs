using System.Text.Json;
using MassTransit;
using MassTransit.Transports.Components;
using NofPipeline.Hosting.Faults;
using NofPipeline.Hosting.Options;
using NofPipeline.Hosting.RabbitMq;
using RabbitMQ.Client;

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
                rabbit.ConfigureJsonSerializerOptions(WithoutMissingTexts);
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
            host.OnRefreshConnectionFactory = factory => BeforeConnectingAsync(factory, address);
        });

    /// <summary>MassTransit would take any certificate, and would never try again after a broker refused it once.</summary>
    private static async Task BeforeConnectingAsync(ConnectionFactory factory, BrokerAddress address)
    {
        factory.Ssl = address.Tls;
        try
        {
            await using var connection = await address.ConnectAsync("nof admission", CancellationToken.None);
        }
        catch (Exception failure) when (BrokerRefusal.Of(failure, address) is { } refusal)
        {
            // After a fault of input and output it does, if no refusal is inside.
            throw new IOException(refusal);
        }
    }

    /// <summary>A text that is <c>null</c> is missing: such a message goes to the error queue and reaches no consumer.</summary>
    private static JsonSerializerOptions WithoutMissingTexts(JsonSerializerOptions options)
    {
        options.RespectNullableAnnotations = true;
        return options;
    }

    /// <summary>Messages then wait in their queue instead of filling the error queue. Deterministic faults do not count.</summary>
    private static void PauseWhenTheStoreIsAway(KillSwitchOptions killSwitch) => killSwitch
        .SetActivationThreshold(TripsAfter)
        .SetTripThreshold(TripsAt)
        .SetRestartTimeout(Pause)
        .SetExceptionFilter(faults => faults.Handle<Exception>(TransientFaults.Includes));
}
