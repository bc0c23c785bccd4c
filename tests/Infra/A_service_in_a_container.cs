using System.Net;
using System.Net.Sockets;

namespace NofPipeline.Infra.Tests;

/// <summary>Its settings come from files too, and it can be asked for its health without a web client.</summary>
public sealed class A_service_in_a_container : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly DirectoryInfo secrets = Directory.CreateTempSubdirectory("nofpipeline-secrets-");
    private readonly int port = FreePort();

    [Fact]
    public async Task Is_asked_for_its_health_at_the_address_that_a_file_names()
    {
        Secret("Nof__Health__Urls", $"http://*:{port}\n");
        var (exitCode, line) = await AskAsync();
        Assert.Equal(1, exitCode);
        Assert.StartsWith("no answer", Assert.Single(Lines(line)), StringComparison.Ordinal);

        using var service = workplace.StartService("Scoring", ("Nof__Secrets", secrets.FullName));
        var output = Workplace.EndOfAsync(service);
        try
        {
            while ((await AskAsync()).ExitCode != 0)
            {
                Assert.False(service.HasExited, service.HasExited ? (await output).Output : null);
            }

            Assert.Equal("ready", Assert.Single(Lines((await AskAsync()).Output)));

            Directory.Move(workplace.Data, $"{workplace.Data}-away");
            (exitCode, line) = await AskAsync();
            Assert.Equal(1, exitCode);
            Assert.Contains("Nof:Data cannot be written to", Assert.Single(Lines(line)), StringComparison.Ordinal);
        }
        finally
        {
            service.Kill();
            await output;
        }
    }

    [Fact]
    public async Task Takes_from_its_environment_what_stands_in_both()
    {
        Secret("Nof__Health__Urls", "nonsense");
        Assert.Contains("'nonsense'", (await AskAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("no answer", (await AskAsync(("Nof__Health__Urls", $"{port}"))).Output, StringComparison.Ordinal);
        Assert.Contains("is empty", (await AskAsync(("Nof__Health__Urls", string.Empty))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_the_brokers_address_from_a_file_and_does_not_repeat_it()
    {
        Secret("Nof__RabbitMq__Uri", "amqp://:hidden@localhost/");
        using var service = workplace.StartService("Scoring", ("Nof__Transport", "RabbitMq"), ("Nof__Secrets", secrets.FullName));
        var (exitCode, output) = await Workplace.EndOfAsync(service);

        Assert.Equal(2, exitCode);
        Assert.Contains("Nof:RabbitMq:Uri names no user", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_start_without_the_folder_that_it_is_told_of()
    {
        var absent = Path.Combine(secrets.FullName, "absent");
        using var service = workplace.StartService("Scoring", ("Nof__Secrets", absent));
        var (exitCode, output) = await Workplace.EndOfAsync(service);

        Assert.Equal(2, exitCode);
        Assert.Contains($"Nof:Secrets is '{absent}', which is not there", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        workplace.Dispose();
        secrets.Delete(recursive: true);
    }

    private void Secret(string name, string text) => File.WriteAllText(Path.Combine(secrets.FullName, name), text);

    private async Task<(int ExitCode, string Output)> AskAsync(params (string, string)[] environment)
    {
        using var probe = workplace.StartService("Scoring", ["health"], [("Nof__Secrets", secrets.FullName), .. environment]);
        return await Workplace.EndOfAsync(probe);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
