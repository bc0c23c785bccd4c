using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Serialization;
using NofPipeline.Domain.Calendar;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Contracts.Tests;

/// <summary>A change to what travels between processes, or to what outsiders receive, is seen in review.</summary>
public sealed class The_JSON_is_as_approved
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly SnapshotId Id = SnapshotId.Parse(new string('a', 64));

    public static TheoryData<string> Messages => [.. Stored.Keys];

    public static TheoryData<string> Events => [.. ExampleEvents.ByName.Keys];

    private static Dictionary<string, OutgoingMessage> Stored { get; } = new(StringComparer.Ordinal)
    {
        [nameof(QuarterInputsReady)] = StageMessages.Committed(Series(SnapshotStage.Inputs), Id, 2),
        [nameof(QuarterScored)] = StageMessages.Committed(Series(SnapshotStage.Scores), Id, 2),
        [nameof(QuarterSegmented)] = StageMessages.Committed(Series(SnapshotStage.Segments), Id, 2),
        [nameof(PublishQuarter)] = StageMessages.Publish(
            Series(SnapshotStage.Publication) with { Quarter = Quarter.Parse("2025-26Q4") }, Series(SnapshotStage.Publication), Id, 2),
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Of_an_internal_message(string name)
    {
        var message = StageMessages.Read(Stored[name])!;
        var type = message.GetType();
        var approved = new JsonObject
        {
            ["urn"] = MessageUrn.ForTypeString(type),
            ["onTheTransport"] = JsonSerializer.SerializeToNode(message, type, SystemTextJsonMessageSerializer.Options),
            ["inTheOutbox"] = JsonNode.Parse(Stored[name].Body),
        };

        ContractFolder.AssertApproved($"messages/{name}.json", approved.ToJsonString(Indented) + "\n");
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Of_an_event(string name) =>
        ContractFolder.AssertApproved($"examples/{name}.json", ExampleEvents.LaidOut(ExampleEvents.ByName[name]));

    [Fact]
    public void Every_message_that_workers_exchange_has_an_approval() => Assert.Equal(
        typeof(IStageMessage).Assembly.GetExportedTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IStageMessage))).Select(t => t.Name).Order(StringComparer.Ordinal),
        Stored.Keys.Order(StringComparer.Ordinal));

    private static SnapshotSeries Series(SnapshotStage stage) => new(stage, Quarter.Parse("2025-26Q3"), "nof-2025-26", Lane.Live);
}
