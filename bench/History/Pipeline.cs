using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Ingestion;
using NofPipeline.Portal;
using NofPipeline.Publishing;
using NofPipeline.Scoring;
using NofPipeline.Segmentation;
using NofPipeline.Snapshots.Outbox;

namespace NofPipeline.Bench.History;

/// <summary>The whole pipeline in one process, as Standalone runs it, with the methods of the history.</summary>
internal sealed class Pipeline : IDisposable
{
    private const int CalmLooks = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly IHost host;

    public Pipeline(string folder, bool hasPortal)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nof:Drop"] = Drop = Path.Combine(folder, "drop"),
            ["Nof:Out"] = Path.Combine(folder, "out"),
            ["Nof:Data"] = Path.Combine(folder, "data"),
            ["Nof:Intake:Poll"] = "00:00:00.100",
            ["Nof:Intake:Settle"] = "00:00:00.200",
            ["Nof:Portal:Urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(Years.Methods);
        builder.AddNof().AddNofHealth().AddIngestion().AddScoring().AddSegmentation().AddPublishing().AddNofTransport();
        if (hasPortal)
        {
            builder.AddPortal();
        }

        host = builder.Build();
    }

    public string Drop { get; }

    /// <summary>Starts, and returns once nothing waits in the folder and no message is on its way.</summary>
    public async Task EndAsync()
    {
        await host.StartAsync();
        var intake = host.Services.GetRequiredService<IngestionProgress>();
        var outbox = host.Services.GetRequiredService<IOutbox>();
        for (var calm = 0; calm < CalmLooks;)
        {
            await Task.Delay(Look);
            var isCalm = intake.IsIdle && (await outbox.UnconsumedAsync(CancellationToken.None)).Count == 0;
            calm = isCalm ? calm + 1 : 0;
        }
    }

    public void Dispose()
    {
        host.StopAsync().GetAwaiter().GetResult();
        host.Dispose();
    }
}
