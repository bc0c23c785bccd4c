using System.Text.Json.Nodes;
using NofPipeline.Support.Servers;

namespace NofPipeline.Broker;

/// <summary>
/// A RabbitMQ broker for tests: the one whose address the environment variable <c>NOF_TEST_RABBITMQ</c> gives; else one of one's own, by
/// <c>rabbitmq-server</c> as a process on this machine, or in a container where a Docker engine answers.
/// </summary>
public abstract class RabbitMqBroker : IAsyncDisposable
{
    internal const string Variable = "NOF_TEST_RABBITMQ";

    /// <summary>Whether a broker can be had here.</summary>
    public static bool IsAvailable => Given is not null || BrokerPackages.Server.AreThere || DockerEngine.Answers;

    /// <summary>Why tests are skipped where none can be had.</summary>
    public static string Missing => $"{Variable} names no broker, rabbitmq-server is not on this machine ({BrokerPackages.Server.Missing}), and no Docker engine answers";

    /// <summary>Whether it can be killed and started again: only a broker of one's own.</summary>
    public static bool CanBeKilled => Given is null && IsAvailable;

    /// <summary>Why it cannot.</summary>
    public static string NotOurs => Given is null ? Missing : $"the broker of {Variable} is not ours to kill, to wipe or to give users";

    /// <summary>The address of the default virtual host, whether or not the broker is up.</summary>
    public abstract Uri DefaultVirtualHost { get; }

    /// <summary>Host and port.</summary>
    public string Endpoint => DefaultVirtualHost.Authority[(DefaultVirtualHost.Authority.IndexOf('@') + 1)..];

    private static string? Given => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts a broker, ready when it answers a real connection; where one was given, that one.</summary>
    public static async Task<RabbitMqBroker> StartAsync()
    {
        var broker = NotStarted();
        await broker.RestartAsync();
        return broker;
    }

    /// <summary>Starts a broker of one's own that listens with TLS too.</summary>
    /// <param name="certificate">Its certificate, PEM.</param>
    /// <param name="key">The certificate's private key, PEM.</param>
    public static async Task<RabbitMqBroker> StartAsync(string certificate, string key)
    {
        var broker = OwnBroker.New(new BrokerCertificate(certificate, key));
        await broker.RestartAsync();
        return broker;
    }

    /// <summary>A broker that has its address and does not run yet.</summary>
    public static RabbitMqBroker NotStarted() => Given is { } address ? new GivenBroker(new Uri(address)) : OwnBroker.New(certificate: null);

    /// <summary>The address of a virtual host that only the caller uses.</summary>
    public abstract Task<Uri> NewVirtualHostAsync();

    /// <summary>The address of the default virtual host with TLS, for a broker that listens so.</summary>
    /// <param name="host">A name of this machine.</param>
    public virtual Uri WithTls(string host) => throw new InvalidOperationException(NotOurs);

    /// <summary>Starts it, again with the same data and under the same address where it ran before.</summary>
    public abstract Task RestartAsync();

    /// <summary>Kills it as a power cut would.</summary>
    public virtual Task KillAsync() => throw new InvalidOperationException(NotOurs);

    /// <summary>Kills it, takes everything from it that it knew, and starts it again.</summary>
    public virtual Task WipeAsync() => throw new InvalidOperationException(NotOurs);

    /// <summary>Runs <c>rabbitmqctl</c>.</summary>
    public virtual Task ControlAsync(params string[] arguments) => throw new InvalidOperationException(NotOurs);

    /// <summary>Takes in a file of definitions.</summary>
    public virtual Task ImportDefinitionsAsync(string path) => throw new InvalidOperationException(NotOurs);

    /// <summary>What exists on the broker, as its definitions.</summary>
    public virtual Task<JsonObject> ExportDefinitionsAsync() => throw new InvalidOperationException(NotOurs);

    public abstract ValueTask DisposeAsync();
}
