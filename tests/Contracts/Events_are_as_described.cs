using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NofPipeline.Contracts.Events;
using YamlDotNet.RepresentationModel;

namespace NofPipeline.Contracts.Tests;

/// <summary>The schemas and the AsyncAPI document are written by hand; these tests hold them against what is published.</summary>
public sealed class Events_are_as_described(NodeTools tools, National_events national) : IClassFixture<NodeTools>, IClassFixture<National_events>
{
    private const string AsyncApi = "asyncapi.yaml";
    private static readonly string Schemas = Path.Combine(ContractFolder.Root, "events");
    private static readonly string[] Names = ["segment-changed", "segment-corrected", "quarter-published"];

    [Fact]
    public void The_national_sample_has_events_of_every_type() =>
        Assert.All(Names, name => Assert.NotEmpty(Published(name)));

    [Fact]
    public void No_event_is_larger_than_CloudEvents_recommends() =>
        Assert.All(national.Lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 64 * 1024));

    [Theory]
    [InlineData("segment-changed")]
    [InlineData("segment-corrected")]
    [InlineData("quarter-published")]
    public void Every_event_is_valid_under_the_schema_of_its_type(string name) =>
        Assert.All(tools.Validate(Schemas, $"{name}.schema.json", [.. Published(name), ExampleEvents.ByName[name]]), Assert.Empty);

    [Theory]
    [InlineData("segment-changed")]
    [InlineData("segment-corrected")]
    [InlineData("quarter-published")]
    public void Every_property_of_an_event_is_described_and_every_token_listed(string name)
    {
        var folder = Directory.CreateTempSubdirectory("nof-schemas-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Schemas))
            {
                File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(file)), Closed(JsonNode.Parse(File.ReadAllText(file))!).ToJsonString());
            }

            Assert.All(tools.Validate(folder.FullName, $"{name}.schema.json", [.. Published(name), ExampleEvents.ByName[name]]), Assert.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("segment-changed")]
    [InlineData("segment-corrected")]
    [InlineData("quarter-published")]
    public void An_event_of_the_first_version_is_still_valid(string name) =>
        Assert.Empty(tools.Validate(Schemas, $"{name}.schema.json", [ExampleEvents.OfTheFirstVersion(name)])[0]);

    [Theory]
    [InlineData("segment-changed", "\"sequence\":", "\"sequenc\":")]
    [InlineData("segment-changed", "\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"")]
    [InlineData("segment-changed", "\"average\":2.60", "\"average\":\"2.60\"")]
    [InlineData("segment-changed", "\"causes\":[\"own-values\"]", "\"causes\":[]")]
    [InlineData("segment-corrected", "segment-corrected.v1", "segment-changed.v1")]
    [InlineData("segment-corrected", "\"adjusted\":4", "\"adjusted\":5")]
    [InlineData("quarter-published", "2025-26Q4/v1", "2025-26Q4")]
    public void The_schemas_refuse_what_they_should(string name, string text, string wrong)
    {
        var valid = ExampleEvents.ByName[name];
        Assert.Contains(text, valid, StringComparison.Ordinal);

        Assert.NotEmpty(tools.Validate(Schemas, $"{name}.schema.json", [valid.Replace(text, wrong, StringComparison.Ordinal)])[0]);
    }

    [Fact]
    public void The_AsyncAPI_document_is_valid() => Assert.Empty(tools.ProblemsOf(Path.Combine(ContractFolder.Root, AsyncApi)));

    [Fact]
    public void A_wrong_AsyncAPI_document_is_refused()
    {
        var copy = Directory.CreateTempSubdirectory("nof-asyncapi-");
        try
        {
            var events = copy.CreateSubdirectory("events").FullName;
            Directory.EnumerateFiles(Schemas).ToList().ForEach(f => File.Copy(f, Path.Combine(events, Path.GetFileName(f))));
            var file = Path.Combine(copy.FullName, AsyncApi);
            File.WriteAllText(file, ContractFolder.Read(AsyncApi).Replace("action: send", "action: shout", StringComparison.Ordinal));

            Assert.NotEmpty(tools.ProblemsOf(file));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("segment-changed")]
    [InlineData("segment-corrected")]
    [InlineData("quarter-published")]
    public void Every_routing_key_is_one_of_its_channel(string name)
    {
        var (address, pattern) = ChannelOf(name);
        Assert.All(Published(name).Append(ExampleEvents.ByName[name]), json =>
        {
            var cloudEvent = JsonNode.Parse(json)!;
            var key = EventRouting.KeyOf(
                (string)cloudEvent["type"]!, (string)cloudEvent["subject"]!, System.Text.Json.JsonSerializer.SerializeToElement(cloudEvent["data"]));

            Assert.Matches(pattern, key);
            Assert.Matches($"^{Regex.Replace(address, @"\{\w+\}", "[^.]+").Replace(".", @"\.", StringComparison.Ordinal).Replace(@"[^\.]", "[^.]", StringComparison.Ordinal)}$", key);
        });
    }

    [Fact]
    public void The_exchange_is_the_one_that_is_documented()
    {
        foreach (var name in Names)
        {
            var exchange = (YamlMappingNode)Channel(name)["bindings"]["amqp"]["exchange"];
            Assert.Equal((EventExchange.Name, "topic", "true"), (exchange["name"].ToString(), exchange["type"].ToString(), exchange["durable"].ToString()));
        }
    }

    private static (string Address, string Pattern) ChannelOf(string name) =>
        (Channel(name)["address"].ToString(), Channel(name)["x-routing-key-pattern"].ToString());

    private static YamlNode Channel(string name)
    {
        using var text = new StringReader(ContractFolder.Read(AsyncApi));
        var yaml = new YamlStream();
        yaml.Load(text);
        return ((YamlMappingNode)yaml.Documents[0].RootNode["channels"]).Children.Values
            .Single(c => c["address"].ToString().StartsWith(name + ".", StringComparison.Ordinal));
    }

    /// <summary>Nothing may be added to an object any more, and of a list of known tokens with a way out only the list is left.</summary>
    private static JsonNode Closed(JsonNode schema)
    {
        if (schema is JsonObject parent)
        {
            parent.Select(p => p.Value).OfType<JsonNode>().ToList().ForEach(child => Closed(child));
            if (parent["properties"] is JsonObject && (string?)parent["type"] == "object")
            {
                parent["additionalProperties"] = false;
            }

            if (parent["anyOf"] is JsonArray ways && ways.Any(w => w is JsonObject way && way.ContainsKey("enum")))
            {
                parent["anyOf"] = new JsonArray(ways.Single(w => w!.AsObject().ContainsKey("enum"))!.DeepClone());
            }
        }
        else if (schema is JsonArray list)
        {
            list.OfType<JsonNode>().ToList().ForEach(child => Closed(child));
        }

        return schema;
    }

    private IEnumerable<string> Published(string name) =>
        national.Lines.Where(line => (string?)JsonNode.Parse(line)!["type"] == $"uk.nof.{name}.v1");
}
