using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Contracts;
using NofPipeline.Hosting;

namespace NofPipeline.Messaging.Tests;

/// <summary>A consumer of the test's own at a real endpoint of the pipeline, with all its policy, in the test's process.</summary>
internal static class ConsumerHost
{
    public static async Task<IHost> StartAsync<TConsumer, TDefinition>(
        Uri broker, Workplace workplace, object shared, CancellationToken cancellationToken)
        where TConsumer : class, IConsumer
        where TDefinition : class, IConsumerDefinition<TConsumer>
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nof:Transport"] = "RabbitMq",
            ["Nof:RabbitMq:Uri"] = broker.ToString(),
            ["Nof:Data"] = workplace.Data,
        });
        builder.Services.AddSingleton(shared.GetType(), shared);
        builder.AddNof().AddNofConsumer<TConsumer, TDefinition>().AddNofTransport();
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }

    public static PublishQuarter Message(string quarter) =>
        new() { MessageId = Guid.NewGuid(), Quarter = quarter, Method = "nof-2025-26", Lane = "live" };
}
