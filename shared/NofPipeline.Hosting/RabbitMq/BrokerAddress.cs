using RabbitMQ.Client;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Where the broker is and who asks. Its text leaves user and password out.</summary>
public sealed class BrokerAddress
{
    private const int PlainPort = 5672;
    private const int TlsPort = 5671;
    private const int ConnectSeconds = 5;

    private readonly bool isTls;

    private BrokerAddress(Uri uri)
    {
        var credentials = uri.UserInfo.Split(':', 2);
        Host = uri.Host;
        isTls = uri.Scheme == "amqps";
        Port = uri.Port > 0 ? uri.Port : isTls ? TlsPort : PlainPort;
        VirtualHost = uri.AbsolutePath.Length <= 1 ? "/" : Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        User = Uri.UnescapeDataString(credentials[0]);
        Password = Uri.UnescapeDataString(credentials[1]);
    }

    public string Host { get; }

    public int Port { get; }

    public string VirtualHost { get; }

    /// <summary>Nothing is let pass: a certificate that is not trusted, or another host's, ends the connection.</summary>
    internal SslOption Tls => new(Host, enabled: isTls);

    internal string User { get; }

    internal string Password { get; }

    /// <summary>Reads <c>Nof:RabbitMq:Uri</c>.</summary>
    /// <exception cref="FormatException">It is not such an address.</exception>
    public static BrokerAddress Parse(string? text) =>
        Problem(text) is { } problem ? throw new FormatException($"The broker's address {problem}") : new BrokerAddress(new Uri(text!));

    /// <summary>What is wrong with an address, to follow its key; <c>null</c> when nothing is. Does not repeat the text.</summary>
    public static string? Problem(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is empty: write amqp://user:password@host:port/virtual-host.";
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps") || uri.Host.Length == 0)
        {
            return "is not a broker's address: write amqp://user:password@host:port/virtual-host, with %-escapes for other characters.";
        }

        return uri.UserInfo.Split(':', 2) is [{ Length: > 0 }, { Length: > 0 }]
            ? null
            : "names no user or no password: write amqp://user:password@host:port/virtual-host.";
    }

    /// <summary>Opens a connection of its own, which does not come back by itself.</summary>
    public Task<IConnection> ConnectAsync(string name, CancellationToken cancellationToken) => new ConnectionFactory
    {
        HostName = Host,
        Port = Port,
        VirtualHost = VirtualHost,
        UserName = User,
        Password = Password,
        Ssl = Tls,
        AutomaticRecoveryEnabled = false,
        RequestedConnectionTimeout = TimeSpan.FromSeconds(ConnectSeconds),
    }.CreateConnectionAsync(name, cancellationToken);

    public override string ToString() => $"{Host}:{Port}, virtual host '{VirtualHost}'";
}
