using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Transport;

namespace NofPipeline.Messaging.Tests;

/// <summary>What a run that should end by itself is told of its consumers, over the transport within the process.</summary>
public sealed class Only_what_fails_for_good_is_remembered : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public async Task An_attempt_that_is_tried_again_is_no_failure_and_the_last_is_one()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var host = Build();
        await host.StartAsync(patience.Token);
        var bus = host.Services.GetRequiredService<IBus>();
        var failures = host.Services.GetRequiredService<ConsumeFailures>();

        // One after the other: when the second has failed, the first is long done.
        await bus.Publish(Message("2025-26Q3"), patience.Token);
        await bus.Publish(Message("2025-26Q4"), patience.Token);
        while (failures.Faults.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }

        await host.StopAsync(patience.Token);
        var fault = Assert.Single(failures.Faults);
        Assert.Equal("scores of 2025-26Q4", fault.What);
        Assert.Equal("It is damaged.", fault.Cause.Message);
        var attempts = host.Services.GetRequiredService<Attempts>();
        Assert.Equal(["2025-26Q3", "2025-26Q3", "2025-26Q3", "2025-26Q4"], attempts.Quarters.Order(StringComparer.Ordinal));
    }

    public void Dispose() => workplace.Dispose();

    private IHost Build()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Nof:Drop"] = workplace.Drop, ["Nof:Out"] = workplace.Out, ["Nof:Data"] = workplace.Data });
        builder.Services.AddSingleton<Attempts>();
        builder.AddNof().AddNofConsumer<Consumer, Definition>().AddNofTransport();
        return builder.Build();
    }

    private static QuarterInputsReady Message(string quarter) => new()
    {
        MessageId = Guid.NewGuid(),
        Quarter = quarter,
        Method = "nof-2025-26",
        Lane = "live",
        SnapshotId = new string('a', 64),
        Version = 1,
    };

    internal sealed class Attempts
    {
        public ConcurrentQueue<string> Quarters { get; } = [];
    }

    /// <summary>The third quarter succeeds at the third attempt, the fourth never.</summary>
    internal sealed class Consumer(Attempts attempts) : IConsumer<QuarterInputsReady>
    {
        public Task Consume(ConsumeContext<QuarterInputsReady> context)
        {
            attempts.Quarters.Enqueue(context.Message.Quarter);
            return context.Message.Quarter == "2025-26Q4" ? throw new InvalidDataException("It is damaged.")
                : attempts.Quarters.Count < 3 ? throw new TimeoutException("It may pass.")
                : Task.CompletedTask;
        }
    }

    internal sealed class Definition() : StageConsumerDefinition<Consumer>("nof-scoring");
}
