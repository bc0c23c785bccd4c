using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>Alive means that the process answers; ready means that it could do its work.</summary>
public sealed class Health_is_told_to_those_who_ask : IDisposable
{
    private readonly HttpClient client = new();
    private readonly Workplace workplace = new();

    [Fact]
    public async Task A_lost_folder_makes_it_unready_but_not_dead_and_its_return_makes_it_ready()
    {
        using var process = new Asked_process(workplace.Start([], Asked_process.AnyPort));
        var port = await process.PortAsync();
        await UntilAsync(port, HttpStatusCode.OK);
        Assert.Equal(["data", "drop", "intake", "masstransit-bus", "methods", "out", "store"], await ChecksAsync(port));
        Assert.Equal("healthy", (string?)(await AskAsync(port, "live")).Body["status"]);

        // A folder that somebody moved away: unlike missing rights it stops the superuser too.
        Directory.Move(workplace.Data, $"{workplace.Data}-away");
        await UntilAsync(port, HttpStatusCode.ServiceUnavailable);
        var (status, body) = await AskAsync(port, "ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unhealthy", (string?)body["status"]);
        var check = Assert.Single(body["checks"]!.AsArray(), c => (string?)c!["name"] == "data")!;
        Assert.Equal("unhealthy", (string?)check["status"]);
        Assert.StartsWith("Nof:Data cannot be written to", (string?)check["description"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(port, "live")).Status);

        Directory.Move($"{workplace.Data}-away", workplace.Data);
        await UntilAsync(port, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Intake_that_pauses_says_why_and_a_process_that_stands_by_is_ready()
    {
        using (var working = new Asked_process(workplace.StartService("Ingestion", Asked_process.AnyPort)))
        {
            await UntilAsync(await working.PortAsync(), HttpStatusCode.OK);
            using var standingBy = new Asked_process(workplace.StartService("Ingestion", Asked_process.AnyPort));
            var other = await standingBy.PortAsync();
            await Service.UntilAsync(async () => (await IntakeAsync(other)).Contains("watched by another process", StringComparison.Ordinal), "it stands by");
            Assert.StartsWith("healthy", await IntakeAsync(other), StringComparison.Ordinal);
        }

        using var pausing = new Asked_process(workplace.StartService("Ingestion", Asked_process.AnyPort, ("Nof__Intake__FreeDisk", "1000000000")));
        var port = await pausing.PortAsync();
        await Service.UntilAsync(async () => (await IntakeAsync(port)).StartsWith("unhealthy", StringComparison.Ordinal), "it pauses");
        Assert.Contains("Nof:Intake:FreeDisk", await IntakeAsync(port), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_looks_at_its_own_folders_and_a_port_alone_is_on_the_loopback_address()
    {
        using var process = new Asked_process(workplace.StartService("Scoring", Asked_process.AnyPort));
        var port = await process.PortAsync();
        await UntilAsync(port, HttpStatusCode.OK);
        Assert.Equal(["data", "masstransit-bus", "methods", "store"], await ChecksAsync(port));
        Assert.All(ListeningSockets(process.Id), address => Assert.Equal($"0100007F:{port:X4}", address));
    }

    [Fact]
    public async Task Where_the_broker_is_away_publishing_says_that_events_do_not_reach_the_exchange()
    {
        using var process = new Asked_process(workplace.StartService(
            "Publishing", Asked_process.AnyPort, ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", "amqp://guest:guest@127.0.0.1:9/")));
        var port = await process.PortAsync();
        await UntilAsync(port, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(["data", "exchange", "masstransit-bus", "methods", "out", "store"], await ChecksAsync(port));
        var check = Assert.Single((await AskAsync(port, "ready")).Body["checks"]!.AsArray(), c => (string?)c!["name"] == "exchange")!;
        Assert.Equal("unhealthy", (string?)check["status"]);
        Assert.StartsWith("Events cannot be relayed to the broker", (string?)check["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_listens_unless_asked()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The sockets of a process are read from /proc.");
        workplace.DropSamples("organisations.csv");
        using var process = workplace.Start([]);
        try
        {
            var receipt = Path.Combine(workplace.Drop, "receipts", "organisations.csv.receipt.json");
            await Service.UntilAsync(() => Task.FromResult(File.Exists(receipt)), "it has started");
            Assert.Empty(ListeningSockets(process.Id));
        }
        finally
        {
            await Service.EndAsync(process);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:8081/base")]
    public async Task A_wrong_address_stops_the_start_and_is_named(string urls)
    {
        var (exitCode, output) = await workplace.RunOnceAsync(("Nof__Health__Urls", urls));

        Assert.Equal(2, exitCode);
        Assert.Contains("Nof:Health:Urls", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        workplace.Dispose();
    }

    private Task UntilAsync(int port, HttpStatusCode expected) => Service.UntilAsync(
        async () =>
        {
            try
            {
                return (await AskAsync(port, "ready")).Status == expected;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        $"/health/ready answers {expected}");

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(int port, string what)
    {
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/{what}"));
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private async Task<IEnumerable<string>> ChecksAsync(int port) =>
        (await AskAsync(port, "ready")).Body["checks"]!.AsArray().Select(c => (string)c!["name"]!);

    /// <summary>Status and description of the check of intake; empty while nobody answers.</summary>
    private async Task<string> IntakeAsync(int ofPort)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{ofPort}/health/ready"));
            var check = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["checks"]!.AsArray().Single(c => (string)c!["name"]! == "intake")!;
            return $"{check["status"]}: {check["description"]}";
        }
        catch (HttpRequestException)
        {
            return string.Empty;
        }
    }

    private static IEnumerable<string> ListeningSockets(int process)
    {
        const string Listening = "0A";
        var own = Directory.EnumerateFiles($"/proc/{process}/fd").Select(f => new FileInfo(f).LinkTarget).ToHashSet();
        return new[] { "tcp", "tcp6" }
            .SelectMany(table => File.ReadLines($"/proc/{process}/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == Listening && own.Contains($"socket:[{fields[9]}]"))
            .Select(fields => fields[1]);
    }
}
