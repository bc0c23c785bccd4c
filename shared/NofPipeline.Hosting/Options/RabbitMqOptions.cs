namespace NofPipeline.Hosting.Options;

/// <summary>Section <c>Nof:RabbitMq</c>.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>
    /// <c>Nof:RabbitMq:Uri</c>: the broker, <c>amqp://user:password@host:port/virtual-host</c> (<c>amqps</c> for TLS). Needed with
    /// <c>Nof:Transport</c> = <c>RabbitMq</c>. It is never logged.
    /// </summary>
    public string? Uri { get; set; }
}
