using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Broker;

/// <summary>A broker that the tests start on free ports of this machine, and may do anything to.</summary>
internal abstract class OwnBroker : RabbitMqBroker
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly FreePort port = FreePort.Claim();
    private readonly FreePort tlsPort = FreePort.Claim();
    private int hosts;

    protected OwnBroker() => DefaultVirtualHost = new Uri(string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{Port}/"));

    public override Uri DefaultVirtualHost { get; }

    protected int Port => port.Number;

    protected int TlsPort => tlsPort.Number;

    public static OwnBroker New(BrokerCertificate? certificate) =>
        BrokerPackages.Server.AreThere ? new BrokerProcess(certificate) : new BrokerInContainer(certificate);

    public override async Task<Uri> NewVirtualHostAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref hosts)}");
        await ControlAsync("add_vhost", name);
        await ControlAsync("set_permissions", "-p", name, "guest", ".*", ".*", ".*");
        return new Uri(DefaultVirtualHost, name);
    }

    public override Uri WithTls(string host) => new(string.Create(CultureInfo.InvariantCulture, $"amqps://guest:guest@{host}:{TlsPort}/"));

    public override ValueTask DisposeAsync()
    {
        port.Dispose();
        tlsPort.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The settings for TLS.</summary>
    protected static string TlsSettings(string listener, string certificate, string key) => $"""
        listeners.ssl.default = {listener}
        ssl_options.certfile = {certificate}
        ssl_options.keyfile = {key}

        """;

    /// <summary>Waits until a real connection is answered.</summary>
    /// <param name="ended">What the broker said, where it has ended by itself.</param>
    protected async Task IsReadyAsync(Func<string?> ended)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Look))
        {
            try
            {
                await using var connection = await new ConnectionFactory { Uri = DefaultVirtualHost }.CreateConnectionAsync();
                await using var channel = await connection.CreateChannelAsync();
                return;
            }
            catch (Exception failure) when (failure is RabbitMQClientException or IOException)
            {
                if (ended() is not null || since.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"The broker did not start: {ended()}", failure);
                }
            }
        }
    }
}
