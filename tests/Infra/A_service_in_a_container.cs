using System.Diagnostics;
using System.Globalization;

namespace NofPipeline.Infra.Tests;

/// <summary>Its settings come from files too, and it can be asked for its health without a web client.</summary>
public sealed class A_service_in_a_container : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly DirectoryInfo secrets = Directory.CreateTempSubdirectory("nofpipeline-secrets-");

    /// <summary>Where nobody answers.</summary>
    private const string Nowhere = "9";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Is_asked_for_its_health_at_the_address_that_a_file_names()
    {
        Secret("Nof__Health__Urls", $"http://*:{Nowhere}\n");
        var (exitCode, line) = await AskAsync();
        Assert.Equal(1, exitCode);
        Assert.StartsWith("no answer", Assert.Single(Lines(line)), StringComparison.Ordinal);

        Secret("Nof__Health__Urls", "http://*:0\n");
        using var service = new Asked_process(workplace.StartService("Scoring", ("Nof__Secrets", secrets.FullName)));
        var port = await service.PortAsync();
        Secret("Nof__Health__Urls", string.Create(CultureInfo.InvariantCulture, $"http://*:{port}\n"));
        var since = Stopwatch.StartNew();
        (int ExitCode, string Output) ready;
        while ((ready = await AskAsync()).ExitCode != 0)
        {
            Assert.True(since.Elapsed < Patience, service.Output);
        }

        Assert.Equal("ready", Assert.Single(Lines(ready.Output)));

        Directory.Move(workplace.Data, $"{workplace.Data}-away");
        (exitCode, line) = await AskAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("Nof:Data cannot be written to", Assert.Single(Lines(line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_from_its_environment_what_stands_in_both()
    {
        Secret("Nof__Health__Urls", "nonsense");
        Assert.Contains("'nonsense'", (await AskAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("no answer", (await AskAsync(("Nof__Health__Urls", Nowhere))).Output, StringComparison.Ordinal);
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
}
