using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using NofPipeline.Contracts;
using NofPipeline.Hosting.Transport;

namespace NofPipeline.Messaging.Tests;

/// <summary>A fault that may pass is tried again at once and then later; any other is a dead letter at once.</summary>
public sealed class Faults_that_may_pass_are_tried_again(Shared_broker broker)
{
    private const int AtOnce = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task But_deterministic_ones_are_not()
    {
        var address = await broker.NewVirtualHostAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        var cancellationToken = patience.Token;
        using var workplace = new Workplace();
        var attempts = new Attempts();
        using var host = await ConsumerHost.StartAsync<FailingConsumer, FailingDefinition>(address, workplace, attempts, cancellationToken);
        await using var tap = await Tap.OpenAsync(address);

        var bus = host.Services.GetRequiredService<IBus>();
        await bus.Publish(ConsumerHost.Message("2025-26Q4"), cancellationToken);
        await bus.Publish(ConsumerHost.Message("2026-27Q1"), cancellationToken);
        while (attempts.Of("2025-26Q4").Count <= AtOnce || await tap.CountAsync("nof-publishing_error") == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        await host.StopAsync(cancellationToken);
        var passing = attempts.Of("2025-26Q4");
        Assert.Equal(AtOnce + 1, passing.Count);
        Assert.True(Stopwatch.GetElapsedTime(passing[AtOnce - 1], passing[AtOnce]) >= FirstWait);
        Assert.Single(attempts.Of("2026-27Q1"));
        Assert.Equal(1u, await tap.CountAsync("nof-publishing_error"));
    }

    internal sealed class Attempts
    {
        private readonly ConcurrentQueue<(string Quarter, long At)> all = [];

        public int Note(string quarter)
        {
            all.Enqueue((quarter, Stopwatch.GetTimestamp()));
            return Of(quarter).Count;
        }

        public IReadOnlyList<long> Of(string quarter) => [.. all.Where(a => a.Quarter == quarter).Select(a => a.At)];
    }

    internal sealed class FailingConsumer(Attempts attempts) : IConsumer<PublishQuarter>
    {
        public Task Consume(ConsumeContext<PublishQuarter> context)
        {
            var attempt = attempts.Note(context.Message.Quarter);
            return context.Message.Quarter == "2026-27Q1" ? throw new InvalidDataException("for good")
                : attempt <= AtOnce ? throw new TimeoutException("for now")
                : Task.CompletedTask;
        }
    }

    internal sealed class FailingDefinition() : StageConsumerDefinition<FailingConsumer>("nof-publishing");
}
