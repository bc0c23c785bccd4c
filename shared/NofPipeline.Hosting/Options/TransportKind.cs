namespace NofPipeline.Hosting.Options;

/// <summary>How the workers talk.</summary>
public enum TransportKind
{
    /// <summary>Within one process.</summary>
    InMemory,

    /// <summary>Between processes, over the broker that <c>Nof:RabbitMq:Uri</c> names.</summary>
    RabbitMq,
}
