using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NofPipeline.Broker;

/// <summary>
/// A RabbitMQ node of one's own on free loopback ports, with everything it writes in a scratch folder. With the environment variable
/// <c>NOF_TEST_RABBITMQ</c> (an <c>amqp://</c> address whose virtual host may be emptied) that broker is used instead.
/// </summary>
public sealed class RabbitMqBroker : IAsyncDisposable
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("NOF_TEST_RABBITMQ");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nofpipeline-broker-");
    private readonly int[] ports = FreePorts(4);
    private string tls = string.Empty;
    private Process? node;
    private int hosts;

    /// <summary>Whether a broker can be had here.</summary>
    public static bool IsAvailable => Given is not null || BrokerPackages.Server.AreThere;

    /// <summary>Whether it can be killed and started again: only a node of one's own.</summary>
    public static bool CanBeKilled => Given is null && BrokerPackages.Server.AreThere;

    /// <summary>Why it cannot.</summary>
    public static string NotOurs => Given is null ? BrokerPackages.Server.Missing : "The broker that was given is not ours to kill, to wipe or to give users.";

    private int Port => ports[0];

    private string Root => Given ?? string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{Port}/");

    /// <summary>Starts a node, ready when it answers a real connection.</summary>
    public static async Task<RabbitMqBroker> StartAsync()
    {
        var broker = new RabbitMqBroker();
        await broker.RestartAsync();
        return broker;
    }

    /// <summary>Starts a node that listens with TLS too.</summary>
    /// <param name="certificate">Its certificate, PEM.</param>
    /// <param name="key">The certificate's private key, PEM.</param>
    public static async Task<RabbitMqBroker> StartAsync(string certificate, string key)
    {
        var broker = new RabbitMqBroker();
        await File.WriteAllTextAsync(broker.In("certificate.pem"), certificate);
        await File.WriteAllTextAsync(broker.In("key.pem"), key);
        broker.tls = string.Create(CultureInfo.InvariantCulture, $"""
            listeners.ssl.default = 127.0.0.1:{broker.ports[3]}
            ssl_options.certfile = {broker.In("certificate.pem")}
            ssl_options.keyfile = {broker.In("key.pem")}

            """);
        await broker.RestartAsync();
        return broker;
    }

    /// <summary>A node that has ports and no process yet.</summary>
    public static RabbitMqBroker NotStarted() => new();

    /// <summary>The address of a virtual host that only the caller uses; with a given broker, of the one that was given.</summary>
    public async Task<Uri> NewVirtualHostAsync()
    {
        if (Given is not null)
        {
            return new Uri(Given);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref hosts)}");
        await ControlAsync("add_vhost", name);
        await ControlAsync("set_permissions", "-p", name, "guest", ".*", ".*", ".*");
        return new Uri(Root + name);
    }

    /// <summary>Host and port of a node of one's own.</summary>
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Takes in a file of definitions; for a node of one's own.</summary>
    public Task ImportDefinitionsAsync(string path) => ControlAsync("import_definitions", path);

    /// <summary>What exists on the node, as its definitions; for a node of one's own.</summary>
    public async Task<JsonObject> ExportDefinitionsAsync()
    {
        var path = In($"definitions-{Guid.NewGuid():N}.json");
        await ControlAsync("export_definitions", path);
        return JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
    }

    /// <summary>The address of the default virtual host, whether or not the node is up.</summary>
    public Uri DefaultVirtualHost => new(Root);

    /// <summary>The address of the default virtual host with TLS, for a node that listens so.</summary>
    /// <param name="host">A name of this machine.</param>
    public Uri WithTls(string host) => new(string.Create(CultureInfo.InvariantCulture, $"amqps://guest:guest@{host}:{ports[3]}/"));

    /// <summary>Starts the node, again on the same folder and ports where it ran before.</summary>
    public async Task RestartAsync()
    {
        if (Given is null)
        {
            node = Process.Start(StartInfo())!;
            Drain(node);
            await ReadyAsync(node);
        }
    }

    /// <summary>Kills the node as a power cut would.</summary>
    public async Task KillAsync()
    {
        node!.Kill(entireProcessTree: true);
        await node.WaitForExitAsync();
        node.Dispose();
        node = null;
    }

    /// <summary>Kills the node, takes everything from it that it knew, and starts it again.</summary>
    public async Task WipeAsync()
    {
        await KillAsync();
        Directory.Delete(In("mnesia"), recursive: true);
        await RestartAsync();
    }

    /// <summary>Runs <c>rabbitmqctl</c> on a node of one's own.</summary>
    public async Task ControlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/lib/rabbitmq/bin/rabbitmqctl") { RedirectStandardOutput = true, RedirectStandardError = true };
        SetEnvironment(start);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var control = Process.Start(start)!;
        var output = control.StandardOutput.ReadToEndAsync();
        var errors = control.StandardError.ReadToEndAsync();
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)}: {await output}{await errors}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            using var patience = new CancellationTokenSource(StopPatience);
            try
            {
                await node.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                node.Kill(entireProcessTree: true);
            }

            node.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var found = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return found;
    }

    private ProcessStartInfo StartInfo()
    {
        File.WriteAllText(In("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            listeners.tcp.default = 127.0.0.1:{Port}
            log.file = false
            log.console = true
            log.console.level = warning
            vm_memory_high_watermark.absolute = 512MB
            disk_free_limit.absolute = 50MB

            """) + tls);
        File.WriteAllText(In("enabled_plugins"), "[].\n");
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "-c", BrokerScript.Text },
        };
        SetEnvironment(start);
        return start;
    }

    private void SetEnvironment(ProcessStartInfo start)
    {
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("RABBITMQ_", StringComparison.Ordinal) || k.StartsWith("ERL_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["HOME"] = folder.FullName,
            ["RABBITMQ_NODENAME"] = $"t{Text(Port)}@localhost",
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
            ["RABBITMQ_CONFIG_FILES"] = In("conf.d"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
            ["RABBITMQ_MNESIA_BASE"] = In("mnesia"),
            ["RABBITMQ_LOG_BASE"] = In("log"),
            ["RABBITMQ_PID_FILE"] = In("pid"),
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Text(Port),
            ["RABBITMQ_DIST_PORT"] = Text(ports[1]),
            ["ERL_EPMD_PORT"] = Text(ports[2]),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none",
        })
        {
            start.Environment[key] = value;
        }
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Drain(Process process)
    {
        var log = TextWriter.Synchronized(new StreamWriter(In("node.log"), append: true) { AutoFlush = true });
        process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task ReadyAsync(Process process)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = await new ConnectionFactory { Uri = DefaultVirtualHost }.CreateConnectionAsync();
                await using var channel = await connection.CreateChannelAsync();
                return;
            }
            catch (Exception failure) when (failure is RabbitMQClientException or IOException)
            {
                if (process.HasExited || since.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"The broker did not start: {await File.ReadAllTextAsync(In("node.log"))}", failure);
                }
            }

            await Task.Delay(Look);
        }
    }
}
