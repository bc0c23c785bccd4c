using System.Text;
using System.Text.Json.Nodes;
using NofPipeline.Support.Servers;
using Testcontainers.RabbitMq;

namespace NofPipeline.Broker;

/// <summary>A broker in a container, of the image that the product's own containers use.</summary>
internal sealed class BrokerInContainer(BrokerCertificate? certificate) : OwnBroker
{
    private const int PortWithin = 5672;
    private const int TlsPortWithin = 5671;
    private const string Guest = "guest";
    private const string Settings = "/etc/rabbitmq/conf.d/90-tests.conf";
    private const string CertificateFile = "/etc/rabbitmq/tests-certificate.pem";
    private const string KeyFile = "/etc/rabbitmq/tests-key.pem";
    private RabbitMqContainer? container;

    public override async Task RestartAsync()
    {
        if (container is null)
        {
            container = Build();
            await container.StartAsync();
        }
        else
        {
            await DockerEngine.StartAsync(container);
        }

        await IsReadyAsync(() => null);
    }

    public override Task KillAsync() => DockerEngine.KillAsync(container!);

    public override async Task WipeAsync()
    {
        await container!.DisposeAsync();
        container = null;
        await RestartAsync();
    }

    public override async Task ControlAsync(params string[] arguments)
    {
        var result = await container!.ExecAsync(["rabbitmqctl", .. arguments]);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)}: {result.Stdout}{result.Stderr}");
        }
    }

    public override async Task ImportDefinitionsAsync(string path)
    {
        var within = NewPath();
        await container!.CopyAsync(await File.ReadAllBytesAsync(path), within);
        await ControlAsync("import_definitions", within);
    }

    public override async Task<JsonObject> ExportDefinitionsAsync()
    {
        var within = NewPath();
        await ControlAsync("export_definitions", within);
        return JsonNode.Parse(await container!.ReadFileAsync(within))!.AsObject();
    }

    public override async ValueTask DisposeAsync()
    {
        if (container is not null)
        {
            await container.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    private static string NewPath() => $"/var/lib/rabbitmq/definitions-{Guid.NewGuid():N}.json";

    /// <summary>Its ports stay the same when it is started again.</summary>
    private RabbitMqContainer Build()
    {
        var builder = new RabbitMqBuilder(Environment.GetEnvironmentVariable("NOF_RABBITMQ_IMAGE") ?? "rabbitmq:3.13-management")
            .WithUsername(Guest)
            .WithPassword(Guest)
            .WithPortBinding(Port, PortWithin)
            .WithResourceMapping(Encoding.UTF8.GetBytes($"loopback_users.{Guest} = false\n"), Settings);
        return certificate is null
            ? builder.Build()
            : builder.WithPortBinding(TlsPort, TlsPortWithin)
                .WithResourceMapping(Encoding.UTF8.GetBytes(certificate.Certificate), CertificateFile)
                .WithResourceMapping(Encoding.UTF8.GetBytes(certificate.Key), KeyFile)
                .WithResourceMapping(
                    Encoding.UTF8.GetBytes(TlsSettings($"{TlsPortWithin}", CertificateFile, KeyFile)), Settings.Replace("tests", "tests-tls", StringComparison.Ordinal))
                .Build();
    }
}
