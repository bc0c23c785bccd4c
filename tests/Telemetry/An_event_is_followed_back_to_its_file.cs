using NofPipeline.Broker;
using NofPipeline.Support;

namespace NofPipeline.Telemetry.Tests;

/// <summary>The trace in an event leads over the stages to the file that was dropped, within one process and over four.</summary>
public sealed class An_event_is_followed_back_to_its_file(Untraced_run untraced) : IClassFixture<Untraced_run>
{
    private const string Deliver = "nof.deliver ";
    private static readonly string[] Stages = ["nof.stage publication", "nof.stage segments", "nof.stage scores", "nof.stage inputs", "nof.intake file"];

    [Fact]
    public Task Over_four_processes_that_share_a_store() => OverFourProcessesAsync(["bundle", "events"]);

    [Fact]
    public async Task Over_four_processes_and_a_broker()
    {
        Assert.SkipUnless(RabbitMqBroker.IsAvailable, RabbitMqBroker.Missing);
        await using var broker = await RabbitMqBroker.StartAsync();
        var address = await broker.NewVirtualHostAsync();
        await OverFourProcessesAsync(["bundle", "events", "exchange"], ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString()));
    }

    private async Task OverFourProcessesAsync(IReadOnlyList<string> deliveries, params (string, string)[] transport)
    {
        await using var collector = await Collector.StartAsync();
        using var workplace = Untraced_run.NewPlace();
        string[] services = ["Ingestion", "Scoring", "Segmentation", "Publishing"];
        var processes = services.Select(service => workplace.StartService(service, [.. collector.Settings, .. transport])).ToList();
        try
        {
            await Service.UntilAsync(
                () => Task.FromResult(
                    workplace.Events().Count == untraced.Place.Events().Count
                    && workplace.Events().Select(e => SpanIdOf((string)e["traceparent"]!)).Distinct().All(id => collector.Spans.Any(s => s.SpanId == id)
                        && collector.Spans.Count(s => s.ParentId == id && s.Name.StartsWith(Deliver, StringComparison.Ordinal)) >= deliveries.Count)),
                "every event is out and its spans are collected");
        }
        finally
        {
            foreach (var process in processes)
            {
                await Service.EndAsync(process);
            }
        }

        foreach (var traceParent in TracesOf(workplace))
        {
            var way = WayBack(collector, traceParent);
            Assert.Equal(Stages, way.Select(s => s.Name));
            Assert.Equal(["nof-publishing", "nof-segmentation", "nof-scoring", "nof-ingestion", "nof-ingestion"], way.Select(s => s.Service));
            Assert.Single(way.Select(s => s.TraceId).Distinct());
            Assert.Equal(string.Empty, way[^1].ParentId);
            Assert.Equal("organisations.csv", way[^1].Tags["nof.file.name"]);

            // Who reads the publication gets it in the same trace.
            Assert.Equal(
                deliveries.Select(what => Deliver + what),
                collector.Spans.Where(s => s.ParentId == way[0].SpanId && s.Name.StartsWith(Deliver, StringComparison.Ordinal)).Select(s => s.Name).Order());

            // A stage is linked to the delivery of its message.
            Assert.All(way.Take(3), stage => Assert.Contains(
                collector.Spans, s => stage.Links.Contains(s.SpanId) && s.Service == stage.Service && s.Name.EndsWith(" process", StringComparison.Ordinal)));

            // What MassTransit tells of the messages in between belongs to the same trace.
            Assert.Contains(collector.Spans, s => s.TraceId == way[0].TraceId && s.Name == "nof-scoring receive");
        }

        var state = await workplace.StateAsync();
        Assert.Equal(untraced.State["store"], state["store"]);
        Assert.Equal(untraced.State["events.jsonl"], state["events.jsonl"]);
    }

    [Fact]
    public async Task Within_one_process_which_also_counts_and_logs()
    {
        await using var collector = await Collector.StartAsync();
        using var workplace = Untraced_run.NewPlace();

        var (exitCode, output) = await workplace.RunOnceAsync(collector.Settings);

        Assert.True(exitCode == 0, output);
        Assert.All(TracesOf(workplace), trace => Assert.Equal(Stages, WayBack(collector, trace).Select(s => s.Name)));
        Assert.Equal(untraced.State, await workplace.StateAsync());

        // The last file of the batch completed the quarter; the others that it is made of are linked.
        var inputs = Assert.Single(collector.Spans, s => s.Name == "nof.stage inputs" && s.Tags["nof.quarter"] == "2025-26Q4");
        Assert.Equal("organisations.csv", FileOf(collector, inputs.ParentId));
        Assert.Equal(["decisions-2025-26Q4.csv", "metric-values-2025-26Q4.csv"], inputs.Links.Select(id => FileOf(collector, id)));
        Assert.Equal((string?)workplace.Receipt("organisations.csv")["traceParent"], $"00-{inputs.TraceId}-{inputs.ParentId}-01");

        string[] counted = ["nof.files", "nof.stage.duration", "nof.snapshots", "nof.events", "nof.outbox.pending"];
        Assert.All(counted, name => Assert.Contains($"nof-standalone {name}", collector.Metrics));
        Assert.Contains(collector.Metrics, name => name.StartsWith("nof-standalone messaging.masstransit.", StringComparison.Ordinal));
        Assert.Contains(collector.Metrics, name => name.StartsWith("nof-standalone dotnet.", StringComparison.Ordinal));
        Assert.Contains(collector.Logs, text => text.StartsWith("nof-standalone organisations.csv: Accepted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_disturbs_nothing()
    {
        using var workplace = Untraced_run.NewPlace();

        var (exitCode, output) = await workplace.RunOnceAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"));

        Assert.True(exitCode == 0, output);
        Assert.Equal(untraced.State["store"], (await workplace.StateAsync())["store"]);
    }

    [Fact]
    public void Without_a_collector_no_trace_is_left_anywhere()
    {
        Assert.All(untraced.Place.Events(), e => Assert.False(e.ContainsKey("traceparent")));
        Assert.All(Untraced_run.Files, file => Assert.False(untraced.Place.Receipt(file).ContainsKey("traceParent")));
        Assert.DoesNotContain("traceParent"u8.ToArray(), File.ReadAllBytes(Path.Combine(untraced.Place.Data, "nof.db")));
    }

    private static List<string> TracesOf(Workplace workplace)
    {
        var traces = workplace.Events().Select(e => (string)e["traceparent"]!).Distinct().ToList();
        Assert.Equal(2, traces.Count);
        return traces;
    }

    private static List<Span> WayBack(Collector collector, string traceParent)
    {
        var way = new List<Span>();
        for (var id = SpanIdOf(traceParent); id.Length > 0; id = way[^1].ParentId)
        {
            way.Add(Assert.Single(collector.Spans, s => s.SpanId == id));
        }

        return way;
    }

    private static string FileOf(Collector collector, string spanId) =>
        Assert.Single(collector.Spans, s => s.SpanId == spanId).Tags["nof.file.name"];

    private static string SpanIdOf(string traceParent) => traceParent.Split('-')[2];
}
