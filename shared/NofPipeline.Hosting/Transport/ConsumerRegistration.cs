using MassTransit;

namespace NofPipeline.Hosting.Transport;

/// <summary>A consumer that waits for the transport to be configured.</summary>
/// <param name="Register">Adds it to the bus.</param>
internal sealed record ConsumerRegistration(Action<IBusRegistrationConfigurator> Register);
