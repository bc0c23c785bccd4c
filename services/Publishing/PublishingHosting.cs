using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NofPipeline.Contracts;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Options;
using NofPipeline.Pipeline.Bundles;
using NofPipeline.Pipeline.Events;
using NofPipeline.Pipeline.Failpoints;
using NofPipeline.Pipeline.Stages;
using NofPipeline.Publishing.Delivery;
using NofPipeline.Publishing.Exchange;
using NofPipeline.Publishing.Quarters;
using NofPipeline.Reading.Quarters;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Publishing;

/// <summary>The publishing worker.</summary>
public static class PublishingHosting
{
    public static IHostApplicationBuilder AddPublishing(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<PublishedQuarters>();
        builder.Services.AddSingleton<PublicationStage>();
        builder.Services.AddSingleton<QuarterPublisher>();
        builder.Services.AddSingleton<DeliverySignal>();
        builder.Services.AddSingleton<DeliveryProgress>();
        builder.Services.AddSingleton<RevisionFile>();
        builder.Services.AddSingleton(provider => new BundleDirectory(
            Path.GetFullPath(provider.GetRequiredService<NofOptions>().Out), Failpoint.Hit));
        builder.Services.AddSingleton(provider => new EventFile(
            Path.GetFullPath(provider.GetRequiredService<NofOptions>().Out), provider.GetRequiredService<IEventLog>(), Failpoint.Hit));
        builder.Services.AddHostedService<DeliveryWorker>();
        if (builder.NofTransport() == TransportKind.RabbitMq)
        {
            builder.Services.AddSingleton<ExchangeState>();
            builder.Services.AddHostedService<ExchangeRelay>();
            builder.AddNofCheck<ExchangeCheck>("exchange");
        }

        return builder.AddNofFolderCheck("out", "Nof:Out", options => options.Out)
            .AddNofSender<PublishQuarter>()
            .AddNofConsumer<PublishQuarterConsumer, PublishQuarterDefinition>();
    }
}
