using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NofPipeline.Messaging.Tests;

/// <summary>With <c>amqps</c> the pipeline runs as without, if the broker's certificate is trusted and the host's; otherwise it does not start.</summary>
public sealed class Over_TLS(Undisturbed_handful undisturbed)
{
    [Fact]
    public async Task A_certificate_is_believed_only_if_it_is_trusted_and_the_host_s()
    {
        Assert.SkipUnless(RabbitMqBroker.CanBeKilled, RabbitMqBroker.NotOurs);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SSL_CERT_FILE is read on Linux.");
        using var workplace = Workplace.Of(Nation.Handful);
        var (authority, certificate, key) = Certificates("localhost");
        await using var broker = await RabbitMqBroker.StartAsync(certificate, key);
        var file = Path.Combine(Directory.CreateDirectory(workplace.Data).FullName, "authority.pem");
        await File.WriteAllTextAsync(file, authority, TestContext.Current.CancellationToken);

        using var distrustful = workplace.StartService("Scoring", Settings(broker.WithTls("localhost")));
        using var deceived = workplace.StartService("Scoring", [.. Settings(broker.WithTls("127.0.0.1")), ("SSL_CERT_FILE", file)]);
        foreach (var process in (System.Diagnostics.Process[])[distrustful, deceived])
        {
            var (exitCode, output) = await Workplace.EndOfAsync(process);
            Refusal.Is(Refusal.Infrastructure, exitCode, output, "The certificate of the broker at", "is not trusted here");
        }

        await using var fleet = new Fleet(workplace, broker.WithTls("localhost"));
        foreach (var service in Fleet.Services)
        {
            fleet.Start(service, ("SSL_CERT_FILE", file));
        }

        await fleet.EndAsync(undisturbed.Events);
        await fleet.HasEndedLikeAsync(undisturbed);
    }

    private static (string, string)[] Settings(Uri broker) => [("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", broker.ToString())];

    /// <summary>An authority of our own, and what it issues for a host; PEM.</summary>
    private static (string Authority, string Certificate, string Key) Certificates(string host)
    {
        var now = DateTimeOffset.UtcNow;
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));

        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var ofHost = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        ofHost.CertificateExtensions.Add(names.Build());
        using var certificate = ofHost.Create(authority, now.AddHours(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return (authority.ExportCertificatePem(), certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
