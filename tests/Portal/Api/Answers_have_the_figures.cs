using System.Text.Json.Nodes;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>Every address of the API over the national sample, with figures that stand in its bundles.</summary>
public sealed class Answers_have_the_figures(National_portal portal)
{
    private const string Quarter4 = "/api/v1/quarters/2025-26Q4";

    [Fact]
    public async Task Quarters_are_listed_with_version_status_and_time()
    {
        var quarters = (await portal.JsonAsync("/api/v1/quarters"))["quarters"]!.AsArray();

        Assert.Equal(["2026-27Q1", "2025-26Q4", "2025-26Q3"], quarters.Select(q => (string?)q!["quarter"]));
        Assert.All(quarters, q => Assert.Equal(("final", 1), ((string?)q!["status"], (int)q["version"]!)));
        var published = portal.Workplace.Events().Single(e => (string?)e["subject"] == "2025-26Q4");
        Assert.Equal((string?)published["time"], (string?)quarters[1]!["publishedAt"]);
        Assert.Equal((string?)published["data"]!["publicationSnapshot"], (string?)quarters[1]!["snapshot"]);
        Assert.Equal((string?)published["data"]!["method"]!["digest"], (string?)quarters[1]!["method"]!["digest"]);
    }

    [Theory]
    [InlineData(Quarter4)]
    [InlineData($"{Quarter4}/v1")]
    public async Task A_quarter_has_counts_cuts_and_files(string address)
    {
        var quarter = await portal.JsonAsync(address);

        var published = portal.Workplace.Events().Single(e => (string?)e["subject"] == "2025-26Q4");
        Assert.True(JsonNode.DeepEquals(published["data"]!["counts"], quarter["counts"]));
        Assert.Equal("2025-26Q3", (string?)quarter["previousQuarter"]);
        Assert.Equal(("2026-01-01", "2026-03-31"), ((string?)quarter["firstDay"], (string?)quarter["lastDay"]));
        Assert.Empty(quarter["missing"]!.AsArray());
        Assert.Equal(205, (int)quarter["cuts"]![0]!["organisations"]!);
        Assert.Equal(
            portal.Workplace.Bundle("2025-26Q4", 1).Keys.Select(name => $"/quarters/2025-26Q4/v1/files/{name}"),
            quarter["files"]!.AsArray().Select(f => (string?)f!["address"]));
    }

    [Fact]
    public async Task The_latest_quarter_has_an_address_of_its_own() =>
        Assert.Equal("2026-27Q1", (string?)(await portal.JsonAsync("/api/v1/quarters/latest"))["quarter"]!["quarter"]);

    [Fact]
    public async Task Versions_say_when_each_was_published()
    {
        var version = Assert.Single((await portal.JsonAsync($"{Quarter4}/versions"))["versions"]!.AsArray());

        Assert.Equal(1, (int)version!["quarter"]!["version"]!);
        Assert.Null(version["supersededAt"]);
        Assert.Empty(version["reasons"]!.AsArray());
    }

    [Fact]
    public async Task A_league_table_has_every_trust_of_the_type_by_rank()
    {
        var table = await portal.JsonAsync($"{Quarter4}/league-tables/acute");

        var trusts = table["trusts"]!.AsArray();
        Assert.Equal(134, trusts.Count);
        Assert.Equal(["RGM", "RBV", "RPY"], trusts.Take(3).Select(t => (string?)t!["organisation"]!["code"]));
        var best = trusts[0]!["segments"]!;
        Assert.Equal((1, 1, 1.22m), ((int)best["leagueRank"]!, (int)best["adjusted"]!, (decimal)best["average"]!));
        var likely = best["likely"]!;
        Assert.Equal((1.04m, 1.46m, 1, 6), ((decimal)likely["averageLow"]!, (decimal)likely["averageHigh"]!, (int)likely["leagueRankLow"]!, (int)likely["leagueRankHigh"]!));
        Assert.Equal([1m, 0m, 0m, 0m], likely["segmentProbabilities"]!.AsArray().Select(p => (decimal)p!));
    }

    [Fact]
    public async Task All_league_tables_stand_in_one_answer()
    {
        var tables = (await portal.JsonAsync($"{Quarter4}/league-tables"))["leagueTables"]!.AsArray();

        Assert.Equal(
            ["acute 134", "mental-health-and-community 61", "ambulance 10"],
            tables.Select(t => $"{t!["type"]} {t["trusts"]!.AsArray().Count}"));
    }

    [Fact]
    public async Task Trusts_are_listed_by_code()
    {
        var trusts = (await portal.JsonAsync($"{Quarter4}/trusts"))["trusts"]!.AsArray();

        Assert.Equal(205, trusts.Count);
        Assert.Equal(["G6V2S", "R0A"], trusts.Take(2).Select(t => (string?)t!["organisation"]!["code"]));
    }

    [Fact]
    public async Task A_trust_has_segments_domains_and_every_metric()
    {
        var trust = await portal.JsonAsync($"{Quarter4}/trusts/R0A");

        Assert.Equal("Manchester University NHS Foundation Trust", (string?)trust["trust"]!["organisation"]!["name"]);
        Assert.Equal((1, 19, 30), ((int)trust["trust"]!["segments"]!["adjusted"]!, (int)trust["trust"]!["segments"]!["leagueRank"]!, (int)trust["trust"]!["segments"]!["averageRank"]!));
        Assert.Equal((3, 65), ((int)trust["trust"]!["previous"]!["adjusted"]!, (int)trust["trust"]!["previous"]!["leagueRank"]!));
        Assert.Equal("1.93969941163232041273", trust["averageUnrounded"]!.ToJsonString());
        Assert.Equal("access 1.78 1 28", Words(trust["domains"]![0]!, "id", "score", "segment", "rank"));
        Assert.Equal("access/elective-care 1.49 4", Words(trust["subDomains"]![0]!, "id", "score", "items"));
        var sickness = trust["metrics"]!.AsArray().Single(m => (string?)m!["metric"]!["id"] == "OF0082")!;
        Assert.Equal("OF1082 Sickness absence rate people lower", Words(sickness["metric"]!, "scoreId", "name", "domain", "better"));
        Assert.Equal("6.44 % 3.22 152 205 116", Words(sickness["result"]!, "value", "unit", "score", "groupRank", "groupSize", "typeRank"));
        var infections = trust["metrics"]!.AsArray().Single(m => (string?)m!["metric"]!["id"] == "infections")!;
        Assert.Equal("composite", (string?)infections["metric"]!["kind"]);
        Assert.Equal(["OF0020", "OF0048", "OF0088"], infections["result"]!["components"]!.AsArray().Select(c => (string?)c));
        Assert.Null(trust["trust"]!["segments"]!["final"]);
        Assert.Equal(("not-stated", "not-stated"), ((string?)trust["trust"]!["segments"]!["decisionStatus"], (string?)trust["trust"]!["previous"]!["decisionStatus"]));
        Assert.Equal("financial-override 0", Words(Assert.Single(trust["decisions"]!.AsArray())!, "kind", "value"));
    }

    [Fact]
    public async Task A_metric_has_quartiles_and_every_organisation()
    {
        var metric = await portal.JsonAsync($"{Quarter4}/metrics/OF0082");

        Assert.Equal(205, metric["organisations"]!.AsArray().Count);
        Assert.Equal(["acute 134", "mental-health-and-community 61", "ambulance 10"], metric["statistics"]!.AsArray().Select(s => $"{s!["type"]} {s["organisations"]}"));
        var listed = (await portal.JsonAsync($"{Quarter4}/metrics"))["metrics"]!.AsArray().Single(m => (string?)m!["id"] == "OF0082");
        Assert.True(JsonNode.DeepEquals(listed, metric["metric"]));
    }

    [Fact]
    public async Task Changes_are_those_of_the_bundle_and_the_parts_add_up()
    {
        var changes = await portal.JsonAsync($"{Quarter4}/changes");

        var all = changes["changes"]!.AsArray();
        Assert.Equal(205, all.Count);
        Assert.Equal(48, all.Count(c => (bool)c!["changed"]!));
        var manchester = all.Single(c => (string?)c!["organisation"]!["code"] == "R0A")!;
        Assert.Equal(["own-values"], manchester["causes"]!.AsArray().Select(c => (string?)c));
        Assert.Equal((3, 1), ((int)manchester["before"]!["final"]!, (int)manchester["after"]!["final"]!));
        Assert.InRange(manchester["averageParts"]!.AsArray().Sum(p => (decimal)p!["points"]!), 1.94m - 2.36m - 0.01m, 1.94m - 2.36m + 0.01m);
        Assert.Equal(17, all.Count(c => (bool?)c!["beyondNoise"] is true));
        Assert.All(all, c => Assert.Equal((decimal?)c!["chance"] < 0.05m, (bool?)c["beyondNoise"]));
        Assert.All(all, c => Assert.InRange((decimal)c!["probability"]!, 0m, 1m));
    }

    [Fact]
    public async Task Every_trust_says_how_firmly_it_is_in_its_segment()
    {
        var tables = await portal.JsonAsync($"{Quarter4}/league-tables");

        var segments = tables["leagueTables"]!.AsArray().SelectMany(t => t!["trusts"]!.AsArray()).Select(t => t!["segments"]!).ToList();
        Assert.Equal(
            ["borderline 140", "clear 56", "depends-on-one-metric 9"],
            segments.GroupBy(s => (string?)s["standing"]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
        Assert.All(segments, s => Assert.Equal((string?)s["standing"] == "depends-on-one-metric", s["decidingMetric"] is not null));
    }

    [Fact]
    public async Task Where_the_quarter_before_is_not_published_there_are_no_changes()
    {
        var changes = await portal.JsonAsync("/api/v1/quarters/2025-26Q3/changes");

        Assert.Null(changes["previousQuarter"]);
        Assert.Empty(changes["changes"]!.AsArray());
    }

    [Fact]
    public async Task A_receipt_is_the_one_beside_the_file()
    {
        var listed = (await portal.JsonAsync("/api/v1/receipts"))["receipts"]!.AsArray();

        Assert.Equal(Nation.Newest.Files.Count, listed.Count);
        var values = listed.Single(r => (string?)r!["file"] == "metric-values-2025-26Q4.csv")!;
        Assert.Equal("accepted metric-values 0", Words(values, "outcome", "feed", "errors"));
        var receipt = await portal.JsonAsync($"/api/v1/receipts/{values["number"]}");
        var written = portal.Workplace.Receipt("metric-values-2025-26Q4.csv");
        written["receivedAt"] = receipt["receivedAt"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(written, receipt), $"{written}\n{receipt}");
    }

    [Fact]
    public async Task Receipts_come_in_pages()
    {
        using var first = await portal.Client.GetAsync("/api/v1/receipts?limit=4", TestContext.Current.CancellationToken);
        var last = (await portal.JsonAsync($"/api/v1/receipts?after={Nation.Newest.Files.Count - 1}"))["receipts"]!.AsArray();

        Assert.Equal("</api/v1/receipts?after=4&limit=4>; rel=\"next\"", Assert.Single(first.Headers.GetValues("Link")));
        Assert.Equal(Nation.Newest.Files.Count, (int)Assert.Single(last)!["number"]!);
    }

    [Fact]
    public async Task A_method_is_there_as_data()
    {
        Assert.Equal(["nof-2025-26", "nof-2026-27"], (await portal.JsonAsync("/api/v1/methods"))["methods"]!.AsArray().Select(m => (string?)m!["id"]));
        var method = await portal.JsonAsync("/api/v1/methods/nof-2025-26");

        Assert.Equal("pooled-quartiles", (string?)method["segmentation"]!["family"]);
        Assert.Equal(3, (int)method["overrideNoBetterThan"]!);
        var sickness = method["metrics"]!.AsArray().Single(m => (string?)m!["metric"]!["id"] == "OF0082")!;
        Assert.Equal("% national linear-rank", $"{Words(sickness["units"]![0]!, "unit", "peers")} {sickness["units"]![0]!["rule"]!["family"]}");
        Assert.Equal(32, method["metrics"]!.AsArray().Count);
    }

    private static string Words(JsonNode of, params string[] members) => string.Join(' ', members.Select(m => of[m]?.ToString() ?? "null"));
}
