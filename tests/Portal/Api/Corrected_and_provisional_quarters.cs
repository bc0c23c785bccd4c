using System.Globalization;
using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>A quarter that was published twice keeps both versions; one that is not whole yet says so.</summary>
public sealed class Corrected_and_provisional_quarters(Corrected_and_provisional_quarters.Store store) : IClassFixture<Corrected_and_provisional_quarters.Store>
{
    private const string Corrected = "/api/v1/quarters/2025-26Q4";
    private const string Provisional = "/api/v1/quarters/2026-27Q1";

    [Fact]
    public async Task A_superseded_version_says_since_when_and_why()
    {
        var versions = (await JsonAsync($"{Corrected}/versions"))["versions"]!.AsArray();

        Assert.Equal([1, 2], versions.Select(v => (int)v!["quarter"]!["version"]!));
        Assert.Equal((string?)versions[1]!["quarter"]!["publishedAt"], (string?)versions[0]!["supersededAt"]);
        Assert.Null(versions[1]!["supersededAt"]);
        Assert.All(versions[0]!["reasons"]!.AsArray(), reason => Assert.Equal(
            ("correction", "metric-values", "corrected.csv", "metric-values-2025-26Q4.csv"),
            ((string?)reason!["reason"], (string?)reason["feed"], (string?)reason["file"]!["fileName"], (string?)reason["replaced"]!["fileName"])));
        Assert.Equal(["acute", "ambulance", "mental-health-and-community"], versions[0]!["reasons"]!.AsArray().Select(r => (string)r!["type"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_address_with_a_version_keeps_saying_what_it_said()
    {
        foreach (var version in (int[])[1, 2])
        {
            var table = await store.Portal.TextAsync(string.Create(CultureInfo.InvariantCulture, $"{Corrected}/v{version}/league-tables?format=csv"));
            Assert.Equal(store.Workplace.Bundle("2025-26Q4", version)["nof-2025-26Q4-league-tables.csv"], table);
        }

        var (first, second, now) = (await RankAsync($"{Corrected}/v1"), await RankAsync($"{Corrected}/v2"), await RankAsync(Corrected));
        Assert.NotEqual(first, second);
        Assert.Equal(second, now);

        async Task<string> RankAsync(string quarter) => (await JsonAsync($"{quarter}/trusts/R0A"))["averageUnrounded"]!.ToJsonString();
    }

    [Fact]
    public async Task Every_version_can_be_downloaded_and_the_page_says_which_is_superseded()
    {
        var page = await store.Portal.TextAsync("/downloads");

        Assert.Contains("href=\"/quarters/2025-26Q4/v1/downloads\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/quarters/2025-26Q4/v2/downloads\"", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<strong>Superseded</strong>")[1..]);
        Assert.Contains("correction: metric-values of acute in corrected.csv", page, StringComparison.Ordinal);
        Assert.Contains("version 2 is current", await store.Portal.TextAsync("/quarters/2025-26Q4/v1/downloads"), StringComparison.Ordinal);
        Assert.Equal(store.Workplace.Bundle("2025-26Q4", 1)["manifest.json"], await store.Portal.TextAsync("/quarters/2025-26Q4/v1/files/manifest.json"));
        Assert.Equal(store.Workplace.Bundle("2025-26Q4", 2)["manifest.json"], await store.Portal.TextAsync("/quarters/2025-26Q4/files/manifest.json"));
    }

    [Fact]
    public async Task A_quarter_that_is_not_whole_is_provisional()
    {
        var quarter = await JsonAsync(Provisional);

        Assert.Equal("provisional", (string?)quarter["quarter"]!["status"]);
        Assert.Null(quarter["quarter"]!["version"]);
        Assert.Null(quarter["quarter"]!["publishedAt"]);
        Assert.Contains(quarter["missing"]!.AsArray(), sentence => ((string)sentence!).Contains("ambulance", StringComparison.Ordinal));
        Assert.Empty(quarter["files"]!.AsArray());
        Assert.Empty((await JsonAsync($"{Provisional}/versions"))["versions"]!.AsArray());
        Assert.Equal("provisional", (string?)(await JsonAsync("/api/v1/quarters"))["quarters"]![0]!["status"]);
        Assert.Equal("provisional", (string?)(await JsonAsync($"{Provisional}/trusts/R0A"))["quarter"]!["status"]);
        Assert.Contains("Files are made when the quarter is published.", await store.Portal.TextAsync("/quarters/2026-27Q1/downloads"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Provisional}/league-tables?format=csv", 406, "2026-27Q1 is provisional, and files are made when a quarter is published.")]
    [InlineData($"{Provisional}/v1", 404, "There is no published version 1 of a quarter '2026-27Q1'.")]
    [InlineData($"{Corrected}/v3", 404, "There is no published version 3")]
    public async Task What_is_not_published_has_neither_files_nor_versions(string address, int status, string sentence)
    {
        using var answer = await store.Portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(sentence, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!, StringComparison.Ordinal);
    }

    private async Task<JsonObject> JsonAsync(string address) => JsonNode.Parse(await store.Portal.TextAsync(address))!.AsObject();

    /// <summary>Two small quarters, of which one was corrected, and the beginning of a third.</summary>
    public sealed class Store : IAsyncLifetime
    {
        private Portal_over? portal;

        public Workplace Workplace { get; } = new();

        public Portal_over Portal => portal!;

        public async ValueTask InitializeAsync()
        {
            Small_nation.DropRegister(Workplace);
            Small_nation.DropQuarter(Workplace, "2025-26Q3");
            Small_nation.DropQuarter(Workplace, "2025-26Q4");
            var (exitCode, output) = await Workplace.RunOnceAsync();
            Assert.True(exitCode == 0, output);
            Small_nation.DropLike(Workplace, "2025-26Q4", "2025-26Q4", "corrected.csv");
            Workplace.DropText("beginning.csv", string.Join('\n', (await File.ReadAllLinesAsync(Workplace.Samples["metric-values-2026-27Q1.csv"]))
                .Where((line, i) => i == 0 || line.Contains(",R0A,", StringComparison.Ordinal) || line.Contains(",RA2,", StringComparison.Ordinal))) + '\n');
            (exitCode, output) = await Workplace.RunOnceAsync();
            Assert.True(exitCode == 0, output);
            portal = await Portal_over.StartAsync(Workplace);
        }

        public async ValueTask DisposeAsync()
        {
            if (portal is not null)
            {
                await portal.DisposeAsync();
            }

            Workplace.Dispose();
        }
    }
}
