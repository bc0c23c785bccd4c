using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NofPipeline.Portal.Tests.Api;

/// <summary>The document lists every address and describes what each answers.</summary>
public sealed partial class The_OpenAPI_document(National_portal portal, SchemaValidator validator) : IClassFixture<SchemaValidator>
{
    /// <summary>One request for each path.</summary>
    private static readonly Dictionary<string, string> Requests = WithVersions(new()
    {
        ["/api/v1/quarters"] = "/api/v1/quarters",
        ["/api/v1/quarters/{quarter}"] = "/api/v1/quarters/2025-26Q4",
        ["/api/v1/quarters/{quarter}/versions"] = "/api/v1/quarters/2025-26Q4/versions",
        ["/api/v1/quarters/{quarter}/league-tables"] = "/api/v1/quarters/2025-26Q4/league-tables",
        ["/api/v1/quarters/{quarter}/league-tables/{type}"] = "/api/v1/quarters/2025-26Q4/league-tables/ambulance",
        ["/api/v1/quarters/{quarter}/trusts"] = "/api/v1/quarters/2025-26Q4/trusts",
        ["/api/v1/quarters/{quarter}/trusts/{code}"] = "/api/v1/quarters/2025-26Q4/trusts/R0A",
        ["/api/v1/quarters/{quarter}/metrics"] = "/api/v1/quarters/2025-26Q4/metrics",
        ["/api/v1/quarters/{quarter}/metrics/{id}"] = "/api/v1/quarters/2025-26Q4/metrics/infections",
        ["/api/v1/quarters/{quarter}/changes"] = "/api/v1/quarters/2025-26Q4/changes",
        ["/api/v1/receipts"] = "/api/v1/receipts",
        ["/api/v1/receipts/{number}"] = "/api/v1/receipts/1",
        ["/api/v1/methods"] = "/api/v1/methods",
        ["/api/v1/methods/{id}"] = "/api/v1/methods/nof-2026-27",
        ["/events"] = "/events",
    });

    [Fact]
    public async Task It_lists_every_address_that_there_is()
    {
        var paths = (await portal.JsonAsync("/openapi/v1.json"))["paths"]!.AsObject().Select(p => p.Key).ToList();
        var routes = portal.Services.GetRequiredService<PortalServer>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => Constraints().Replace(e.RoutePattern.RawText!, string.Empty))
            .Where(r => r.StartsWith("/api/", StringComparison.Ordinal) || r.StartsWith("/events", StringComparison.Ordinal));
        var page = await portal.TextAsync("/api");

        Assert.Equal(routes.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        Assert.Equal(Requests.Keys.Append("/events/stream").Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        Assert.Equal(
            paths.Where(p => !p.Contains("{version}", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Rows().Matches(page).Select(m => m.Groups["path"].Value).Order(StringComparer.Ordinal));
        Assert.All(paths, path => Assert.Contains(
            path.Replace("/v{version}", string.Empty, StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "api.md")),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        Assert.SkipWhen(validator.Missing is not null, validator.Missing ?? string.Empty);
        var document = await portal.JsonAsync("/openapi/v1.json");
        var (schemas, answers) = (new JsonObject(), new JsonObject());
        foreach (var (path, address) in Requests)
        {
            schemas[path] = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!.AsObject().First().Value!["schema"]!.DeepClone();
            answers[path] = JsonNode.Parse(await portal.TextAsync(address));
        }

        Assert.Equal([string.Empty], validator.Validate(SchemaOf(document, schemas), [answers.ToJsonString()]));

        // What is missing, superfluous or of another kind is refused, or the description would say nothing.
        answers["/api/v1/quarters/{quarter}/trusts/{code}"]!["trust"]!["segments"]!["likely"]!.AsObject().Remove("averageLow");
        answers["/api/v1/quarters/{quarter}/changes"]!["changes"]![0]!["before"]!["surplus"] = 1;
        answers["/api/v1/quarters"]!["quarters"]![0]!["version"] = "one";
        var errors = Assert.Single(validator.Validate(SchemaOf(document, schemas), [answers.ToJsonString()]));
        Assert.Contains("averageLow", errors, StringComparison.Ordinal);
        Assert.Contains("before must NOT have additional properties", errors, StringComparison.Ordinal);
        Assert.Contains("quarters/0/version must be", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_in_it_is_explained()
    {
        var document = await portal.JsonAsync("/openapi/v1.json");

        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject().Where(s => s.Key is not "ProblemDetails"))
        {
            Assert.True(schema!["description"] is not null || schema["enum"] is not null, name);
            Assert.All(schema["properties"]?.AsObject() ?? [], property => Assert.Contains("\"description\"", property.Value!.ToJsonString(), StringComparison.Ordinal));
        }

        Assert.All(document["paths"]!.AsObject(), path => Assert.All(
            path.Value!["get"]!["parameters"]?.AsArray() ?? [], parameter => Assert.NotEmpty((string)parameter!["description"]!)));
    }

    /// <summary>One schema for all answers, by path; members that it does not describe are not allowed here.</summary>
    private static string SchemaOf(JsonObject document, JsonObject schemas)
    {
        var definitions = document["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var definition in definitions.Select(d => d.Value!.AsObject()).Where(d => d.ContainsKey("properties")))
        {
            definition["additionalProperties"] = false;
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. schemas.Select(s => (JsonNode)s.Key)]),
            ["properties"] = schemas.DeepClone(),
            ["$defs"] = definitions,
        };

        // The formats of OpenAPI are none of JSON Schema's.
        return Formats().Replace(schema.ToJsonString(), string.Empty).Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> WithVersions(Dictionary<string, string> requests) => requests
        .Concat(requests.Where(r => r.Key.Contains("{quarter}", StringComparison.Ordinal) && !r.Key.EndsWith("versions", StringComparison.Ordinal)).Select(r => KeyValuePair.Create(
            r.Key.Replace("{quarter}", "{quarter}/v{version}", StringComparison.Ordinal), r.Value.Replace("2025-26Q4", "2025-26Q4/v1", StringComparison.Ordinal))))
        .ToDictionary();

    [GeneratedRegex(@",""format"":""[a-z0-9-]+""")]
    private static partial Regex Formats();

    [GeneratedRegex(":[a-z]+(?=})")]
    private static partial Regex Constraints();

    [GeneratedRegex(@"<th scope=""row""><code>(?<path>[^<]+)</code></th>")]
    private static partial Regex Rows();
}
