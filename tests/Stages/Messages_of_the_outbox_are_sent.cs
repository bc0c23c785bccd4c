using System.Collections.Concurrent;
using System.Threading.Channels;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Contracts;
using NofPipeline.Domain.Calendar;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Transport;
using NofPipeline.Pipeline.Messages;
using NofPipeline.Pipeline.Relay;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Stages.Tests;

/// <summary>From the outbox of an SQLite store over the bus in memory to a consumer with all the policy of a stage.</summary>
public sealed class Messages_of_the_outbox_are_sent : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Desk desk = new();
    private readonly StageHost host;

    public Messages_of_the_outbox_are_sent() => host = new StageHost(builder =>
    {
        builder.Services.AddSingleton(desk);
        builder.AddNofConsumer<Reader, ReaderDefinition>().AddNofTransport();
    });

    [Fact]
    public async Task At_the_start_what_an_earlier_run_has_left_under_its_ids()
    {
        var left = new[] { await AskAsync("2025-26Q3"), await AskAsync("2025-26Q4"), await AskAsync("2026-27Q1") };

        await host.StartAsync();

        var seen = new[] { await desk.NextAsync(), await desk.NextAsync(), await desk.NextAsync() };
        Assert.Equal(left.Zip(["2025-26Q3", "2025-26Q4", "2026-27Q1"], (id, quarter) => (id, quarter)), seen.OrderBy(message => message.Quarter));
        Assert.Equal(left.Order(), desk.EnvelopeIds.Order());
    }

    [Fact]
    public async Task At_once_what_a_commit_of_this_process_leaves()
    {
        await host.StartAsync();
        var sent = host.Get<RelaySignal>();
        var header = await SendAsync("2025-26Q4");
        var taken = sent.WhenSentAsync(header.Outbox);

        sent.Wake(header.Outbox);

        Assert.Equal((header.Outbox.Single().Id, "2025-26Q4"), await desk.NextAsync());
        await taken.WaitAsync(Patience, StageHost.Token);
    }

    [Fact]
    public async Task Again_after_half_a_minute_what_nobody_has_consumed_and_nothing_else()
    {
        var (consumed, left) = (await AskAsync("2025-26Q3"), await AskAsync("2025-26Q4"));
        await host.StartAsync();
        Assert.Equal(new[] { consumed, left }.Order(), new[] { (await desk.NextAsync()).Id, (await desk.NextAsync()).Id }.Order());
        await host.Outbox.RecordConsumptionAsync(consumed, StageHost.Token);

        host.Clock.Advance(TimeSpan.FromSeconds(30));
        host.Get<RelaySignal>().Wake();
        Assert.Equal(left, (await desk.NextAsync()).Id);

        // What comes next is what is new: nothing was sent in between.
        var later = await AskAsync("2026-27Q1");
        host.Get<RelaySignal>().Wake();
        Assert.Equal(later, (await desk.NextAsync()).Id);
    }

    [Fact]
    public async Task What_cannot_be_read_stays_and_holds_up_nothing()
    {
        var unknown = (await host.SendAsync("unknown", id => new(id, "QuarterForgotten", "{}"))).Outbox.Single().Id;
        var damaged = (await host.SendAsync("damaged", id => new(id, nameof(PublishQuarter), "{"))).Outbox.Single().Id;
        var whole = await AskAsync("2025-26Q4");

        await host.StartAsync();

        Assert.Equal(whole, (await desk.NextAsync()).Id);
        await host.Outbox.RecordConsumptionAsync(whole, StageHost.Token);
        Assert.Equal([unknown, damaged], await host.UnconsumedAsync());
    }

    [Fact]
    public async Task A_fault_that_may_pass_is_tried_three_times_more_and_any_other_never()
    {
        desk.Fault = quarter => quarter switch
        {
            "2025-26Q3" => new TimeoutException("for now"),
            "2025-26Q4" => new InvalidDataException("for good"),
            _ => null,
        };
        await AskAsync("2025-26Q3");
        await AskAsync("2025-26Q4");
        await host.StartAsync();
        var begun = new HashSet<string>();
        while (begun.Count < 2)
        {
            begun.Add(await desk.NextAttemptAsync());
        }

        // One at a time: when this one is seen, those that began before it are over and done with.
        await AskAsync("2026-27Q1");
        host.Get<RelaySignal>().Wake();
        Assert.Equal("2026-27Q1", (await desk.NextAsync()).Quarter);

        Assert.Equal([4, 1, 1], [desk.Attempts("2025-26Q3"), desk.Attempts("2025-26Q4"), desk.Attempts("2026-27Q1")]);
    }

    [Fact]
    public async Task A_stage_works_on_one_message_at_a_time()
    {
        const int Messages = 20;
        for (var i = 0; i < Messages; i++)
        {
            await AskAsync(Quarter.Of(2025 + (i / 4), 1 + (i % 4)).ToString());
        }

        await host.StartAsync();
        for (var i = 0; i < Messages; i++)
        {
            await desk.NextAsync();
        }

        Assert.Equal(1, desk.MostAtOnce);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<Guid> AskAsync(string quarter) => (await SendAsync(quarter)).Outbox.Single().Id;

    private Task<SnapshotHeader> SendAsync(string quarter) => host.CommitAsync(
        StageHost.Draft(StageHost.Series(SnapshotStage.PublishedResults), $"asks for {quarter}") with { Outbox = (id, version) => [Ask(quarter, id, version)] });

    private static OutgoingMessage Ask(string quarter, SnapshotId id, int version)
    {
        var cause = StageHost.Series(SnapshotStage.Publication);
        return StageMessages.Publish(cause with { Quarter = Quarter.Parse(quarter) }, cause, id, version);
    }

    /// <summary>What the consumer saw.</summary>
    internal sealed class Desk
    {
        private readonly Channel<(Guid Id, string Quarter)> seen = Channel.CreateUnbounded<(Guid, string)>();
        private readonly Channel<string> begun = Channel.CreateUnbounded<string>();
        private readonly ConcurrentQueue<string> attempts = [];
        private readonly ConcurrentQueue<Guid?> envelopes = [];
        private int atOnce;
        private int mostAtOnce;

        /// <summary>What is wrong with a message; nothing, unless a test says so.</summary>
        public Func<string, Exception?> Fault { get; set; } = _ => null;

        public int MostAtOnce => mostAtOnce;

        /// <summary>The ids that stand on the envelopes, not in the messages.</summary>
        public IEnumerable<Guid> EnvelopeIds => envelopes.OfType<Guid>();

        public int Attempts(string quarter) => attempts.Count(a => a == quarter);

        public async Task<string> NextAttemptAsync() => await begun.Reader.ReadAsync(StageHost.Token).AsTask().WaitAsync(Patience, StageHost.Token);

        public async Task<(Guid Id, string Quarter)> NextAsync() => await seen.Reader.ReadAsync(StageHost.Token).AsTask().WaitAsync(Patience, StageHost.Token);

        public async Task TakeAsync(ConsumeContext<PublishQuarter> context)
        {
            attempts.Enqueue(context.Message.Quarter);
            await begun.Writer.WriteAsync(context.Message.Quarter, context.CancellationToken);
            if (Fault(context.Message.Quarter) is { } fault)
            {
                throw fault;
            }

            mostAtOnce = Math.Max(mostAtOnce, Interlocked.Increment(ref atOnce));
            await Task.Delay(TimeSpan.FromMilliseconds(5), context.CancellationToken);
            Interlocked.Decrement(ref atOnce);
            envelopes.Enqueue(context.MessageId);
            await seen.Writer.WriteAsync((context.Message.MessageId, context.Message.Quarter), context.CancellationToken);
        }
    }

    internal sealed class Reader(Desk desk) : IConsumer<PublishQuarter>
    {
        public Task Consume(ConsumeContext<PublishQuarter> context) => desk.TakeAsync(context);
    }

    internal sealed class ReaderDefinition() : StageConsumerDefinition<Reader>("nof-publishing");
}
