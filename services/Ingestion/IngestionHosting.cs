using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NofPipeline.Contracts;
using NofPipeline.Files;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Options;
using NofPipeline.Ingestion.Intake;
using NofPipeline.Ingestion.Versions;
using NofPipeline.Pipeline.Shelf;
using NofPipeline.Reading.Originals;

namespace NofPipeline.Ingestion;

/// <summary>The ingestion worker.</summary>
public static class IngestionHosting
{
    public static IHostApplicationBuilder AddIngestion(this IHostApplicationBuilder builder)
    {
        builder.AddNofOptions<IntakeOptions, IntakeOptionsCheck>(IntakeOptions.Section);
        builder.Services.AddSingleton<DropFolder>();
        builder.Services.AddSingleton<ContentStore>();
        builder.Services.AddSingleton<ReadFeed>(FeedReader.Read);
        builder.Services.AddSingleton(provider => new StoredRows(provider.GetRequiredService<NofOptions>().Data));
        builder.Services.AddSingleton<OriginalFiles>(provider => provider.GetRequiredService<ContentStore>());
        builder.Services.AddSingleton<FileShelf>();
        builder.Services.AddSingleton<FreeDiskFloor>();
        builder.Services.AddSingleton<LateWrites>();
        builder.Services.AddSingleton<IntakeCompletion>();
        builder.Services.AddSingleton<BatchIntake>();
        builder.Services.AddSingleton<QuarterCommitter>();
        builder.Services.AddSingleton<IngestionProgress>();
        builder.Services.AddHostedService<IngestionWorker>();
        return builder.AddNofFolderCheck("drop", "Nof:Drop", options => options.Drop).AddNofCheck<IntakeCheck>("intake").AddNofSender<QuarterInputsReady>();
    }
}
