using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NofPipeline.Telemetry.Tests;

/// <summary>Receives OTLP over HTTP on the loopback address and remembers spans, names of metrics, and texts of logs.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<Span> spans = new();
    private readonly ConcurrentQueue<string> metrics = new();
    private readonly ConcurrentQueue<string> logs = new();

    private Collector(WebApplication server) => this.server = server;

    public IReadOnlyList<Span> Spans => [.. spans];

    /// <summary>Names of metrics, each with the service that sent it.</summary>
    public IReadOnlySet<string> Metrics => metrics.ToHashSet();

    public IReadOnlyList<string> Logs => [.. logs];

    public string Endpoint => server.Urls.First();

    /// <summary>What makes a process export here, quickly.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Endpoint),
        ("OTEL_BSP_SCHEDULE_DELAY", "200"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
        ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"),
    ];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.server.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector.Take(signal, body.ToArray());
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Take(string signal, byte[] body)
    {
        foreach (var ofResource in ProtobufReader.Fields(body)[1].Select(ProtobufReader.Fields))
        {
            var resource = Tags(ProtobufReader.Fields(ofResource[1].First())[1]);
            Assert.Equal("test", resource["deployment.environment.name"]);
            Assert.Matches(@"^\d+\.\d+\.\d+$", resource["service.version"]);
            var service = resource["service.name"];
            foreach (var item in ofResource[2].Select(ProtobufReader.Fields).SelectMany(scope => scope[2]).Select(ProtobufReader.Fields))
            {
                switch (signal)
                {
                    case "traces":
                        spans.Enqueue(new Span(
                            service,
                            item.Text(5),
                            item.Hex(1),
                            item.Hex(2),
                            item.Hex(4),
                            [.. item[13].Select(ProtobufReader.Fields).Select(link => link.Hex(2))],
                            Tags(item[9])));
                        break;
                    case "metrics":
                        metrics.Enqueue($"{service} {item.Text(1)}");
                        break;
                    default:
                        logs.Enqueue($"{service} {ProtobufReader.Fields(item[5].First()).Text(1)}");
                        break;
                }
            }
        }
    }

    /// <summary>Attributes with a text; the others come out empty.</summary>
    private static Dictionary<string, string> Tags(IEnumerable<ReadOnlyMemory<byte>> attributes) => attributes
        .Select(ProtobufReader.Fields)
        .ToDictionary(a => a.Text(1), a => ProtobufReader.Fields(a[2].First()).Text(1), StringComparer.Ordinal);
}
