namespace NofPipeline.Broker;

/// <summary>What the tests over RabbitMQ start.</summary>
public static class BrokerPackages
{
    private const string Python = "/usr/bin/python3";

    /// <summary>The broker.</summary>
    public static DebianPackages Server { get; } = new(() => File.Exists(BrokerScript.Server), "rabbitmq-server");

    /// <summary>The client for a subscriber in Python.</summary>
    public static DebianPackages Pika { get; } = new(() => File.Exists(Python) && DebianPackages.Run(Python, "-c", "import pika"), "python3-pika");
}
