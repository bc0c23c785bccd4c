namespace NofPipeline.Hosting.RabbitMq;

/// <summary>The broker is there and will not have us. The message says what to mend, without the password.</summary>
public sealed class BrokerRefusedException(string message, Exception inner) : InvalidOperationException(message, inner);
