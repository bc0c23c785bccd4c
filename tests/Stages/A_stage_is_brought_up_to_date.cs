using Microsoft.Extensions.Logging.Abstractions;
using NofPipeline.Contracts;
using NofPipeline.Methods;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Snapshots;

namespace NofPipeline.Stages.Tests;

/// <summary>Load, call, commit, over the SQLite store: what a message leads to, and what becomes of the message.</summary>
public sealed class A_stage_is_brought_up_to_date : IAsyncDisposable
{
    private static readonly SnapshotSeries Inputs = StageHost.Series(SnapshotStage.Inputs);
    private static readonly SnapshotSeries Scores = StageHost.Series(SnapshotStage.Scores);
    private readonly StageHost host = new();
    private readonly List<string> ran = [];

    [Fact]
    public async Task From_the_stage_before_it_in_one_commit_with_the_message_consumed_and_the_next_one_sent()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one") with { TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" });

        await RunAsync(MessageOf(inputs));

        var scores = await CurrentAsync();
        Assert.Equal("scores of one", await host.TextAsync(scores));
        Assert.Equal((1, true), (scores.Version, scores.IsFinal));
        Assert.Equal([inputs.Id], scores.Upstream);
        Assert.Equal(MessageOf(inputs).MessageId, scores.Consumed);
        Assert.Equal(inputs.TraceParent, scores.TraceParent);
        Assert.Equal(MethodCatalogue.Embedded().Find(Scores.Method)!.Digest, scores.MethodDigest);

        var next = Assert.Single(await host.Outbox.UnconsumedAsync(StageHost.Token));
        Assert.Equal(
            new QuarterScored { MessageId = next.Id, Quarter = "2025-26Q4", Method = Scores.Method, Lane = "live", SnapshotId = scores.Id.Value, Version = 1 },
            StageMessages.Read(next));
    }

    [Fact]
    public async Task And_its_relay_is_woken_for_the_message_at_once()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one"));

        await RunAsync(MessageOf(inputs));

        await WokenAsync();
    }

    [Fact]
    public async Task A_provisional_quarter_stays_provisional()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one") with { IsFinal = false });

        await RunAsync(MessageOf(inputs));

        Assert.False((await CurrentAsync()).IsFinal);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_consumed_and_changes_nothing()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one"));
        await RunAsync(MessageOf(inputs));
        await WokenAsync();
        var again = MessageOf(inputs) with { MessageId = Guid.NewGuid() };
        await host.SendAsync("again", _ => new(again.MessageId, nameof(QuarterInputsReady), "{}"));

        await RunAsync(again);

        Assert.Equal(["one"], ran);
        Assert.Equal(1, (await CurrentAsync()).Version);
        Assert.DoesNotContain(again.MessageId, await host.UnconsumedAsync());
        await WokenAsync();
    }

    [Fact]
    public async Task A_message_about_nothing_is_consumed()
    {
        var message = await host.SendAsync("of nothing", id => new(id, nameof(QuarterInputsReady), "{}"));

        await RunAsync(Message(message.Outbox.Single().Id));

        Assert.Empty(ran);
        Assert.Null(await host.Store.CurrentAsync(Scores, StageHost.Token));
        Assert.Empty(await host.UnconsumedAsync());
    }

    [Fact]
    public async Task A_late_message_leads_to_what_is_current_now()
    {
        var first = await host.CommitAsync(StageHost.Draft(Inputs, "one"));
        var second = await host.CommitAsync(StageHost.Draft(Inputs, "two"));

        await RunAsync(MessageOf(first));
        await RunAsync(MessageOf(second));

        Assert.Equal(["two"], ran);
        Assert.Equal([second.Id], (await CurrentAsync()).Upstream);
        Assert.Equal([(await CurrentAsync()).Outbox.Single().Id], await host.UnconsumedAsync());
    }

    [Fact]
    public async Task Another_method_digest_makes_another_version_of_equal_inputs()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one"));
        await host.CommitAsync(StageHost.Draft(Scores, "scores of one", inputs.Id) with { MethodDigest = new string('0', 64) });

        await RunAsync(MessageOf(inputs));

        Assert.Equal(2, (await CurrentAsync()).Version);
    }

    [Fact]
    public async Task Where_another_process_commits_meanwhile_it_runs_again_from_what_is_current_then()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one"));

        await Runner().RunAsync(
            MessageOf(inputs),
            SnapshotStage.Inputs,
            SnapshotStage.Scores,
            async (store, upstream, _, _) =>
            {
                var output = await OutputAsync(upstream);
                if (ran.Count == 1)
                {
                    await host.CommitAsync(StageHost.Draft(Scores, "another's", inputs.Id) with { MethodDigest = new string('0', 64) });
                    await host.CommitAsync(StageHost.Draft(Inputs, "two"));
                }

                return output;
            },
            StageHost.Token);

        Assert.Equal(["one", "two"], ran);
        var scores = await CurrentAsync();
        Assert.Equal(2, scores.Version);
        Assert.Equal("scores of two", await host.TextAsync(scores));
    }

    [Fact]
    public async Task Lanes_do_not_touch_each_other()
    {
        var live = await host.CommitAsync(StageHost.Draft(Inputs, "one"));
        await host.CommitAsync(StageHost.Draft(Inputs with { Lane = Lane.Replay }, "replayed"));

        await RunAsync(MessageOf(live) with { Lane = "replay" });

        Assert.Equal(["replayed"], ran);
        Assert.Null(await host.Store.CurrentAsync(Scores, StageHost.Token));
        Assert.NotNull(await host.Store.CurrentAsync(Scores with { Lane = Lane.Replay }, StageHost.Token));
    }

    [Fact]
    public async Task A_method_that_nobody_knows_and_a_stage_that_fails_leave_their_message()
    {
        var inputs = await host.CommitAsync(StageHost.Draft(Inputs, "one"));
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(MessageOf(inputs) with { Method = "nof-2031-32" }));
        Assert.Contains("nof-2031-32", fault.Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<TimeoutException>(() => Runner().RunAsync(
            MessageOf(inputs), SnapshotStage.Inputs, SnapshotStage.Scores, (_, _, _, _) => throw new TimeoutException(), StageHost.Token));

        Assert.Equal([MessageOf(inputs).MessageId], await host.UnconsumedAsync());
        Assert.Null(await host.Store.CurrentAsync(Scores, StageHost.Token));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static QuarterInputsReady MessageOf(SnapshotHeader inputs) => Message(inputs.Outbox.Single().Id) with { SnapshotId = inputs.Id.Value, Version = inputs.Version };

    private static QuarterInputsReady Message(Guid id) =>
        new() { MessageId = id, Quarter = "2025-26Q4", Method = Inputs.Method, Lane = "live", SnapshotId = new string('0', 64), Version = 1 };

    private StageRunner Runner() => new(
        host.Store, host.Outbox, MethodCatalogue.Embedded(), host.Get<RelaySignal>(), NullLogger<StageRunner>.Instance);

    private Task RunAsync(QuarterInputsReady message) => Runner().RunAsync(
        message, SnapshotStage.Inputs, SnapshotStage.Scores, (_, upstream, _, _) => OutputAsync(upstream), StageHost.Token);

    private async Task<StageOutput> OutputAsync(SnapshotHeader upstream)
    {
        var text = await host.TextAsync(upstream);
        ran.Add(text);
        return new StageOutput([new SnapshotPart("national", System.Text.Encoding.UTF8.GetBytes($"scores of {text}"))], upstream.IsFinal);
    }

    private async Task<SnapshotHeader> CurrentAsync() => Assert.IsType<SnapshotHeader>(await host.Store.CurrentAsync(Scores, StageHost.Token));

    /// <summary>A wait that nobody ends lasts longer than this test is willing to.</summary>
    private Task WokenAsync() => host.Get<RelaySignal>().WaitAsync(TimeSpan.FromHours(1), TimeProvider.System, StageHost.Token).WaitAsync(TimeSpan.FromSeconds(30), StageHost.Token);
}
