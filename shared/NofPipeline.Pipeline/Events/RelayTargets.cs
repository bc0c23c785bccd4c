using NofPipeline.Contracts.Events;

namespace NofPipeline.Pipeline.Events;

/// <summary>The names under which the store keeps how far the event feed was relayed.</summary>
public static class RelayTargets
{
    /// <summary>The exchange of RabbitMQ.</summary>
    public const string Exchange = "rabbitmq:" + EventExchange.Name;
}
