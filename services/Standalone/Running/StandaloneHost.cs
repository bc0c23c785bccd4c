using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Ingestion;
using NofPipeline.Portal;
using NofPipeline.Publishing;
using NofPipeline.Scoring;
using NofPipeline.Segmentation;
using NofPipeline.Standalone.Summary;

namespace NofPipeline.Standalone.Running;

/// <summary>The four workers in one process, and the portal unless the process ends by itself.</summary>
internal static class StandaloneHost
{
    public static IHost Build(RunSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Overrides(settings));
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = PlainFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.AddNof().AddNofTelemetry("nof-standalone").AddNofHealth()
            .AddIngestion().AddScoring().AddSegmentation().AddPublishing().AddNofTransport();
        if (!settings.Once)
        {
            builder.AddPortal();
        }

        builder.Services.AddSingleton<EndState>();
        builder.Services.AddSingleton<RunReport>();
        return builder.Build();
    }

    private static Dictionary<string, string?> Overrides(RunSettings settings)
    {
        var overrides = new Dictionary<string, string?>
        {
            ["Nof:Drop"] = settings.Drop,
            ["Nof:Out"] = settings.Out,
            ["Nof:Data"] = settings.Data,
            ["Nof:Intake:Poll"] = settings.Once ? "00:00:00.100" : null,
            ["Nof:Intake:Settle"] = settings.Sample ? "00:00:00" : null,
        };
        return overrides.Where(o => o.Value is not null).ToDictionary();
    }
}
