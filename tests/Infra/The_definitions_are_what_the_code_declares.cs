using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NofPipeline.Infra.Tests;

/// <summary>A broker that starts with the definitions has the queues that the services would make, argument for argument.</summary>
public sealed class The_definitions_are_what_the_code_declares(Shared_broker shared)
{
    private const string File = "infra/rabbitmq/topology.json";
    private const string Host = "nof";

    /// <summary>
    /// Left to the publishing service: by the absence of this queue it notices that the broker has lost its data, and publishes every event again.
    /// </summary>
    private const string Archive = "nof.events.archive";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Which_four_services_have_made_at_their_start()
    {
        var node = await shared.NodeAsync();
        var address = await node.NewVirtualHostAsync();
        using var workplace = Workplace.With("organisations.csv");
        var services = ((string[])["Ingestion", "Scoring", "Segmentation", "Publishing"])
            .Select(s => workplace.StartService(s, ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString())))
            .ToList();
        JsonObject made;
        try
        {
            await Broker_user.UntilAsync(address.ToString(), async user =>
                await user.HasConsumerAsync("nof-scoring") && await user.HasConsumerAsync("nof-segmentation")
                && await user.HasConsumerAsync("nof-publishing") && await user.HasQueueAsync(Archive));
            made = await node.ExportDefinitionsAsync();
        }
        finally
        {
            services.ForEach(s => s.Kill());
            services.ForEach(s => s.WaitForExit());
            services.ForEach(s => s.Dispose());
        }

        RepositoryFiles.AssertApproved(File, Text(made, address.AbsolutePath[1..]));
    }

    private static string Text(JsonObject made, string host)
    {
        JsonArray Of(string kind, string[] order, params string[] kept) => [.. made[kind]!.AsArray()
            .Where(e => (string?)e!["vhost"] == host && (string?)(e["name"] ?? e["destination"]) != Archive)
            .OrderBy(e => string.Join(' ', order.Select(key => (string?)e![key])), StringComparer.Ordinal)
            .Select(e => new JsonObject(kept.Select(key => KeyValuePair.Create(key, key == "vhost" ? Host : Sorted(e![key])))))];

        var text = new JsonObject
        {
            ["vhosts"] = new JsonArray(new JsonObject { ["name"] = Host }),
            ["queues"] = Of("queues", ["name"], "name", "vhost", "durable", "auto_delete", "arguments"),
            ["exchanges"] = Of("exchanges", ["name"], "name", "vhost", "type", "durable", "auto_delete", "arguments"),
            ["bindings"] = Of("bindings", ["source", "destination"], "source", "vhost", "destination", "destination_type", "routing_key", "arguments"),
        };
        return text.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The broker has no order of arguments.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node is JsonObject arguments
        ? new JsonObject(arguments.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone())))
        : node?.DeepClone();
}
