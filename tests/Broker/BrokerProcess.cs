using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NofPipeline.Support.Servers;

namespace NofPipeline.Broker;

/// <summary><c>rabbitmq-server</c> as a process, with everything it writes in a scratch folder.</summary>
internal sealed class BrokerProcess : OwnBroker
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nofpipeline-broker-");
    private readonly FreePort distributionPort = FreePort.Claim();
    private readonly FreePort namesPort = FreePort.Claim();
    private Supervised? names;
    private Supervised? node;

    public BrokerProcess(BrokerCertificate? certificate)
    {
        File.WriteAllText(In("enabled_plugins"), "[].\n");
        File.WriteAllText(In("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            listeners.tcp.default = 127.0.0.1:{Port}
            log.file = false
            log.console = true
            log.console.level = warning
            vm_memory_high_watermark.absolute = 512MB
            disk_free_limit.absolute = 50MB

            """));
        if (certificate is not null)
        {
            File.WriteAllText(In("certificate.pem"), certificate.Certificate);
            File.WriteAllText(In("key.pem"), certificate.Key);
            File.AppendAllText(In("rabbitmq.conf"), TlsSettings($"127.0.0.1:{Text(TlsPort)}", In("certificate.pem"), In("key.pem")));
        }
    }

    public override async Task RestartAsync()
    {
        // The name daemon first: Erlang would start one that outlives everything.
        var daemon = Supervised.Start(["epmd", "-port", Text(namesPort.Number), "-address", "127.0.0.1"]);
        names = daemon;
        await ListensAsync(namesPort.Number, daemon);
        var server = Supervised.Start([$"{BrokerPackages.Folder}/rabbitmq-server"], SetEnvironment);
        node = server;
        await IsReadyAsync(() => server.HasEnded ? server.Output : null);
    }

    public override async Task KillAsync()
    {
        await node!.KillAsync();
        await names!.KillAsync();
    }

    public override async Task WipeAsync()
    {
        await KillAsync();
        Directory.Delete(In("mnesia"), recursive: true);
        await RestartAsync();
    }

    public override async Task ControlAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo($"{BrokerPackages.Folder}/rabbitmqctl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        SetEnvironment(start.Environment);
        using var control = Process.Start(start)!;
        var output = control.StandardOutput.ReadToEndAsync();
        var errors = control.StandardError.ReadToEndAsync();
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)}: {await output}{await errors}");
        }
    }

    public override Task ImportDefinitionsAsync(string path) => ControlAsync("import_definitions", path);

    public override async Task<JsonObject> ExportDefinitionsAsync()
    {
        var path = In($"definitions-{Guid.NewGuid():N}.json");
        await ControlAsync("export_definitions", path);
        return JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
    }

    public override async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            await node.DisposeAsync();
            await names!.DisposeAsync();
        }

        folder.Delete(recursive: true);
        distributionPort.Dispose();
        namesPort.Dispose();
        await base.DisposeAsync();
    }

    private static async Task ListensAsync(int port, Supervised daemon)
    {
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException refused)
            {
                if (daemon.HasEnded)
                {
                    throw new InvalidOperationException($"epmd did not start: {daemon.Output}", refused);
                }
            }

            await Task.Delay(Look);
        }
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var inherited in environment.Keys.Where(k => k.StartsWith("RABBITMQ_", StringComparison.Ordinal) || k.StartsWith("ERL_", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(inherited);
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
            ["RABBITMQ_DIST_PORT"] = Text(distributionPort.Number),
            ["ERL_EPMD_PORT"] = Text(namesPort.Number),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none",
        })
        {
            environment[key] = value;
        }
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
