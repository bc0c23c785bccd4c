using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Hosting.DeadLetters;
using NofPipeline.Hosting.RabbitMq;
using NofPipeline.Hosting.Transport;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;
using RabbitMQ.Client;

namespace NofPipeline.Messaging.Tests;

/// <summary>Messages and their envelopes, damaged at random with a seed: each ends at a consumer, whole, or aside with a reason.</summary>
public sealed class Damaged_messages_are_put_aside(Shared_broker broker)
{
    private const int Seed = 20260401;
    private const string Queue = "nof-scoring";

    private static readonly QuarterInputsReady Message = new()
    {
        MessageId = Guid.Parse("0b1e2d3c-4b5a-4978-8695-a4b3c2d1e0f1"),
        Quarter = "2025-26Q4",
        Method = "nof-2025-26",
        Lane = "live",
        SnapshotId = new string('a', 64),
        Version = 3,
    };

    private static readonly IReadOnlyList<OutgoingMessage> Stored =
    [
        StageMessages.Committed(Series(SnapshotStage.Inputs), SnapshotId.Parse(Message.SnapshotId), 3),
        StageMessages.Committed(Series(SnapshotStage.Scores), SnapshotId.Parse(Message.SnapshotId), 3),
        StageMessages.Committed(Series(SnapshotStage.Segments), SnapshotId.Parse(Message.SnapshotId), 3),
        StageMessages.Publish(Series(SnapshotStage.Publication), Series(SnapshotStage.Publication), SnapshotId.Parse(Message.SnapshotId), 3),
    ];

    public static TheoryData<int> Types => [.. Enumerable.Range(0, Stored.Count)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_message_that_waits_in_the_outbox_is_read_whole_or_not_at_all(int index)
    {
        var stored = Stored[index];
        var damage = new JsonDamage(Seed);
        var read = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var body = Encoding.UTF8.GetString(damage.Of(stored.Body));
            if (StageMessages.Read(stored with { Body = body }) is { } message)
            {
                read++;
                Assert.True(IsWhole(message, JsonDocument.Parse(body).RootElement), $"{i}: {body}");
                Assert.Equal(stored.Id, message.MessageId);
            }
        }

        Assert.InRange(read, 100, 2_900);
        Assert.NotNull(StageMessages.Read(stored));
        Assert.Null(StageMessages.Read(stored with { Id = Guid.NewGuid() }));
    }

    [Fact]
    public async Task A_message_from_the_broker_reaches_its_consumer_whole_or_goes_to_the_error_queue()
    {
        const int Messages = 600;
        var address = await broker.NewVirtualHostAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var workplace = new Workplace();
        var received = new Received();
        using var host = await ConsumerHost.StartAsync<RecordingConsumer, RecordingDefinition>(address, workplace, received, patience.Token);
        await using var tap = await Tap.OpenAsync(address);
        var bodies = Bodies(Messages);
        foreach (var (i, body) in bodies.Index())
        {
            await tap.SendAsync(Queue, Properties(i), body);
        }

        await tap.SendAsync(Queue, Properties(Messages), Encoding.UTF8.GetBytes(Envelope()));
        using var store = workplace.OpenStore();
        var deadLetters = new DeadLetterQueues(BrokerAddress.Parse(address.ToString()), store);
        // One after the other, so that all have been looked at when the last, which is good, has come.
        while (received.All.All(r => r.Index != Messages))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }

        await host.StopAsync(patience.Token);
        var aside = await deadLetters.ListAsync(patience.Token);
        var consumed = received.All.Select(r => r.Index).ToHashSet();
        var failed = aside.ToDictionary(d => int.Parse(d.Id, CultureInfo.InvariantCulture), d => d.Reason);
        Assert.Equal(Enumerable.Range(0, Messages + 1), consumed.Union(failed.Keys).Order());
        // MassTransit reads the id of the envelope only when it notes that the message was consumed; consuming it again does no harm.
        Assert.All(consumed.Intersect(failed.Keys), i => Assert.Contains("was not a Guid", failed[i], StringComparison.Ordinal));
        Assert.All(aside, d => Assert.NotEmpty(d.Reason));
        Assert.All(received.All, r => Assert.True(IsWhole(r.Message, JsonDocument.Parse(bodies.ElementAtOrDefault(r.Index) ?? Encoding.UTF8.GetBytes(Envelope())).RootElement.GetProperty("message")), $"{r}"));
        Assert.Contains(received.All, r => r.Index == Messages);
        Assert.InRange(received.All.Count, Messages / 10, Messages * 9 / 10);
    }

    private static IReadOnlyList<byte[]> Bodies(int messages)
    {
        var damage = new JsonDamage(Seed);
        return [.. Enumerable.Range(0, messages).Select(_ => damage.Of(Envelope()))];
    }

    /// <summary>As MassTransit writes it, with every address that it knows.</summary>
    private static string Envelope()
    {
        var id = Message.MessageId;
        return $$$"""
            {"messageId": "{{{id}}}", "conversationId": "{{{id}}}", "sourceAddress": "rabbitmq://localhost/source", "destinationAddress": "rabbitmq://localhost/{{{Queue}}}",
             "messageType": ["urn:message:NofPipeline.Contracts:QuarterInputsReady", "urn:message:NofPipeline.Contracts:IStageMessage"],
             "message": {{{JsonSerializer.Serialize(Message, JsonSerializerOptions.Web)}}}, "sentTime": "2026-06-01T10:00:00Z", "headers": {"kept": "yes"},
             "host": {"machineName": "m", "processName": "p", "processId": 1, "assembly": "a", "frameworkVersion": "10", "massTransitVersion": "8", "operatingSystemVersion": "o"}}
            """;
    }

    private static BasicProperties Properties(int index) => new()
    {
        MessageId = index.ToString(CultureInfo.InvariantCulture),
        ContentType = "application/vnd.masstransit+json",
        Persistent = true,
        Headers = new Dictionary<string, object?> { [Received.Header] = index },
    };

    private static SnapshotSeries Series(SnapshotStage stage) => new(stage, Domain.Calendar.Quarter.Parse(Message.Quarter), Message.Method, Lane.Live);

    /// <summary>Whether every member of the message is there and stands in the document.</summary>
    private static bool IsWhole(IStageMessage message, JsonElement document) => JsonSerializer.SerializeToElement(message, message.GetType())
        .EnumerateObject()
        .All(member => member.Value.ValueKind != JsonValueKind.Null && document.EnumerateObject()
            .Any(d => d.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase) && d.Value.ToString() == member.Value.ToString()));

    internal sealed class Received
    {
        public const string Header = "index";

        public ConcurrentQueue<(int Index, QuarterInputsReady Message)> All { get; } = [];
    }

    /// <summary>Looks at what it gets as the stages do.</summary>
    internal sealed class RecordingConsumer(Received received) : IConsumer<QuarterInputsReady>
    {
        public Task Consume(ConsumeContext<QuarterInputsReady> context)
        {
            _ = StageRunner.SeriesOf(context.Message, SnapshotStage.Scores);
            received.All.Enqueue((Convert.ToInt32(context.ReceiveContext.TransportHeaders.Get<object>(Received.Header), CultureInfo.InvariantCulture), context.Message));
            return Task.CompletedTask;
        }
    }

    internal sealed class RecordingDefinition() : StageConsumerDefinition<RecordingConsumer>(Queue);
}
