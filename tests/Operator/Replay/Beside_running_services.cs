using System.Text;
using System.Text.Json.Nodes;
using NofPipeline.Snapshots;

namespace NofPipeline.Operator.Tests.Replay;

/// <summary>A replay says nothing to running services, over either transport, until it is promoted.</summary>
public sealed class Beside_running_services(National_sample sample, Shared_broker broker)
{
    private const string Quarter = "2025-26Q4";
    private const string Trust = "RJ1";
    private static readonly string[] Replay = ["replay", "--stage", "ingestion", "--through", "publishing", "--quarter", Quarter];
    private static readonly string[] Promote = ["replay", "--stage", "scoring", "--quarter", Quarter, "--promote", "--reason", "Averages were wrong.", "--json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_memory()
    {
        using var workplace = await sample.CopyAsync();
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);
        await using var standalone = Running.Of(workplace.Start([]));
        await standalone.UntilAsync(() => IsEndedAsync(workplace, segment: 4), "the wrong segment");
        var events = workplace.Events().Count;

        Assert.Equal(1, (await Nof.RunAsync(Replay, Sample.SettingsOf(workplace))).ExitCode);
        Assert.True(await IsEndedAsync(workplace, segment: 4));
        Assert.Equal(events, workplace.Events().Count);

        var promoted = await Nof.RunAsync(Promote, Sample.SettingsOf(workplace));
        Assert.Equal((0, ""), (promoted.ExitCode, promoted.Errors));
        await standalone.UntilAsync(() => IsEndedAsync(workplace, segment: 1), "the correction");
        Assert.Equal(2, Told(workplace).Count(e => (int)e["data"]!["publicationVersion"]! > 1));
    }

    [Fact]
    public async Task Over_RabbitMQ()
    {
        var address = await broker.NewVirtualHostAsync();
        using var workplace = await sample.CopyAsync();
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);
        Assert.Equal(0, (await workplace.RunHereAsync()).ExitCode);
        var settings = Sample.SettingsOf(workplace, ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", address.ToString()));
        await using var tap = await Tap.OpenAsync(address);

        // No service runs yet: what comes, the command itself has sent.
        Assert.Equal(1, (await Nof.RunAsync(Replay, settings)).ExitCode);
        var promoted = await Nof.RunAsync(Promote, settings);
        Assert.Equal((0, ""), (promoted.ExitCode, promoted.Errors));
        Assert.Contains("Its messages were sent to the broker", promoted.Output, StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => !tap.Seen.IsEmpty, "the message of the promotion");
        var live = await Replayed_store.CurrentAsync(workplace, SnapshotStage.Scores, Quarter);
        Assert.Equal(live.Outbox.Single().Id.ToString(), Assert.Single(tap.Seen).Properties.MessageId);

        await using var fleet = new Fleet(workplace, address);
        fleet.StartAll();
        await fleet.UntilAsync(() => IsEndedAsync(workplace, segment: 1), "the correction");
        var events = workplace.Events().Count;

        Assert.Equal(0, (await Nof.RunAsync(Replay, settings)).ExitCode);
        Assert.True(await IsEndedAsync(workplace, segment: 1));
        Assert.Equal(events, workplace.Events().Count);
        Assert.Equal(2, Told(workplace).Count(e => (int)e["data"]!["publicationVersion"]! > 1));
        Assert.All(tap.Seen, m => Assert.Contains("\"lane\": \"live\"", Encoding.UTF8.GetString(m.Body), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broker_that_is_away_keeps_nobody_from_promoting()
    {
        using var workplace = await sample.CopyAsync();
        await Replayed_store.CommitWrongScoresAsync(workplace, Quarter, Trust, 3.9m);

        var promoted = await Nof.RunAsync(
            Promote, Sample.SettingsOf(workplace, ("Nof__Transport", "RabbitMq"), ("Nof__RabbitMq__Uri", "amqp://guest:secret@127.0.0.1:9/")));

        Assert.Equal((0, ""), (promoted.ExitCode, promoted.Errors));
        Assert.Contains("The broker could not be reached", promoted.Output, StringComparison.Ordinal);
        using var store = workplace.OpenStore();
        var live = (await store.CurrentAsync(Replayed_store.SeriesOf(SnapshotStage.Scores, Quarter), Cancel))!;
        Assert.Equal(3, live.Version);
        Assert.Contains(await store.UnconsumedAsync(Cancel), m => m.Id == live.Outbox.Single().Id);
    }

    /// <summary>Whether no message waits, all events are delivered, and the last thing that subscribers were told of the trust is this segment.</summary>
    private static async Task<bool> IsEndedAsync(Workplace workplace, int segment)
    {
        using var store = workplace.OpenStore();
        return (await store.UnconsumedAsync(Cancel)).Count == 0
            && (await store.ReadAsync(0, int.MaxValue, Cancel)).Count == workplace.Events().Count
            && Told(workplace) is [.., var last] && (int)last["data"]!["after"]!["final"]! == segment;
    }

    private static IReadOnlyList<JsonObject> Told(Workplace workplace) =>
        [.. workplace.Events().Where(e => (string?)e["subject"] == Trust && (string?)e["data"]!["quarter"] == Quarter)];
}
