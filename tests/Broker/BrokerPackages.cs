namespace NofPipeline.Broker;

/// <summary>What the tests over RabbitMQ start.</summary>
public static class BrokerPackages
{
    /// <summary>Where the programs of the broker lie.</summary>
    internal const string Folder = "/usr/lib/rabbitmq/bin";

    private const string Python = "/usr/bin/python3";

    /// <summary>The broker.</summary>
    public static DebianPackages Server { get; } = new(() => File.Exists($"{Folder}/rabbitmq-server"), "rabbitmq-server");

    /// <summary>The client for a subscriber in Python.</summary>
    public static DebianPackages Pika { get; } = new(() => File.Exists(Python) && DebianPackages.Run(Python, "-c", "import pika"), "python3-pika");
}
