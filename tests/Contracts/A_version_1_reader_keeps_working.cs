using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit.Serialization;
using NofPipeline.Contracts.Events;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Contracts.Tests;

/// <summary>Optional properties, causes and types that are added later do no harm to a reader of today.</summary>
public sealed class A_version_1_reader_keeps_working
{
    public static TheoryData<string> Messages => [.. Directory.EnumerateFiles(Path.Combine(ContractFolder.Root, "messages"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Fact]
    public void When_properties_are_added_to_segment_changed() => AssertReadsTheSame<SegmentChangedData>("segment-changed");

    [Fact]
    public void When_properties_are_added_to_segment_corrected() => AssertReadsTheSame<SegmentCorrectedData>("segment-corrected");

    [Fact]
    public void When_properties_are_added_to_quarter_published() => AssertReadsTheSame<QuarterPublishedData>("quarter-published");

    [Theory]
    [MemberData(nameof(Messages))]
    public void When_properties_are_added_to_a_message_in_the_outbox_or_on_the_transport(string name)
    {
        var approved = JsonNode.Parse(ContractFolder.Read($"messages/{name}.json"))!;
        var today = approved["inTheOutbox"]!.ToJsonString();
        var id = (Guid)JsonNode.Parse(today)!["MessageId"]!;
        var message = StageMessages.Read(new OutgoingMessage(id, name, today))!;

        var later = StageMessages.Read(new OutgoingMessage(id, name, WithAdditions(JsonNode.Parse(today)!).ToJsonString()));
        var sent = WithAdditions(approved["onTheTransport"]!.DeepClone()).Deserialize(message.GetType(), SystemTextJsonMessageSerializer.Options);

        Assert.Equal(message, later);
        Assert.Equal<object>(message, sent);
    }

    [Fact]
    public void And_a_reader_of_today_reads_events_of_the_first_version()
    {
        var changed = JsonSerializer.Deserialize<CloudEvent<SegmentChangedData>>(ExampleEvents.OfTheFirstVersion("segment-changed"), EventJson.Options)!.Data;
        var corrected = JsonSerializer.Deserialize<CloudEvent<SegmentCorrectedData>>(ExampleEvents.OfTheFirstVersion("segment-corrected"), EventJson.Options)!.Data;
        var published = JsonSerializer.Deserialize<CloudEvent<QuarterPublishedData>>(ExampleEvents.OfTheFirstVersion("quarter-published"), EventJson.Options)!.Data;

        Assert.Equal((3, null, null), (changed.After!.Final, changed.Materiality, changed.PreviousEvent));
        Assert.Equal((4, null, null), (corrected.After!.Final, corrected.Materiality, corrected.PreviousEvent));
        Assert.Equal((1, null), (published.Changes, published.Movements));
    }

    [Fact]
    public void When_a_cause_is_added()
    {
        var later = JsonNode.Parse(ContractFolder.Read("examples/segment-changed.json"))!;
        later["data"]!["causes"]!.AsArray().Add("newly-invented");

        Assert.Equal(
            [SegmentChangeCause.OwnValues, SegmentChangeCause.Unknown],
            later.Deserialize<CloudEvent<SegmentChangedData>>(EventJson.Options)!.Data.Causes);
    }

    [Fact]
    public void When_a_type_of_organisation_is_added()
    {
        var later = JsonNode.Parse(ContractFolder.Read("examples/segment-changed.json"))!;
        later["data"]!["organisation"]!["type"] = "community-interest-company";

        Assert.Equal("community-interest-company", later.Deserialize<CloudEvent<SegmentChangedData>>(EventJson.Options)!.Data.Organisation.Type);
    }

    private static void AssertReadsTheSame<TData>(string name)
    {
        var today = ContractFolder.Read($"examples/{name}.json");
        var later = WithAdditions(JsonNode.Parse(today)!);

        var read = later.Deserialize<CloudEvent<TData>>(EventJson.Options);

        Assert.Equal(
            JsonSerializer.Serialize(JsonSerializer.Deserialize<CloudEvent<TData>>(today, EventJson.Options), EventJson.Options),
            JsonSerializer.Serialize(read, EventJson.Options));
    }

    /// <summary>The same with a property of every kind added to each object, at whatever depth.</summary>
    private static JsonNode WithAdditions(JsonNode node)
    {
        if (node is JsonObject parent)
        {
            parent.Select(p => p.Value).OfType<JsonNode>().ToList().ForEach(child => WithAdditions(child));
            parent["addedText"] = "text";
            parent["addedNothing"] = null;
            parent["addedObject"] = new JsonObject { ["within"] = 1.5 };
            parent["addedList"] = new JsonArray(1, "two");
        }
        else if (node is JsonArray list)
        {
            list.OfType<JsonNode>().ToList().ForEach(child => WithAdditions(child));
        }

        return node;
    }
}
