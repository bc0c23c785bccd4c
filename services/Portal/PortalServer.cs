using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Options;
using NofPipeline.Methods;
using NofPipeline.Portal.Api;
using NofPipeline.Portal.Feed;
using NofPipeline.Portal.Http;
using NofPipeline.Portal.Pages.Downloads;
using NofPipeline.Portal.Pages.Trusts;
using NofPipeline.Portal.Quarters;
using NofPipeline.Snapshots;
using NofPipeline.Snapshots.Events;
using NofPipeline.Snapshots.Intake;

namespace NofPipeline.Portal;

/// <summary>
/// The portal's web server. It is a server of its own beside whatever else the process does, with nothing but what it needs from there. Without
/// <c>Nof:Portal:Urls</c> it does nothing.
/// </summary>
public sealed partial class PortalServer(PortalOptions options, IServiceProvider services, ILogger<PortalServer> logger) : IHostedService, IAsyncDisposable
{
    /// <summary>For so long a stop waits for answers that are under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private WebApplication? server;

    /// <summary>Where it answers; empty before it has started and where it does not listen.</summary>
    public IReadOnlyList<string> Addresses => server is null ? [] : [.. server.Urls];

    /// <summary>What it answers; empty likewise.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => server is null ? [] : server.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var addresses = ListenAddresses.Parse(options.Urls);
        if (addresses.Count == 0)
        {
            return;
        }

        // An empty builder reads no settings: those of ASP.NET Core in a container's base image would open ports that nobody asked for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. addresses]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        Share<ILoggerFactory>(builder.Services);
        Share<TimeProvider>(builder.Services);
        Share<HealthCheckService>(builder.Services);
        Share<NofOptions>(builder.Services);
        Share<MethodCatalogue>(builder.Services);
        Share<ISnapshotStore>(builder.Services);
        Share<IEventLog>(builder.Services);
        Share<IIntakeStore>(builder.Services);
        Share<QuarterShelf>(builder.Services);
        Share<PublicationShelf>(builder.Services);
        builder.Services.AddSingleton<BundleFiles>();
        builder.Services.AddSingleton<Explanations>();
        builder.Services.AddSingleton<Moves>();
        builder.Services.AddApiJson();
        builder.Services.AddFeed();
        ApiDescription.AddTo(builder.Services);
        server = builder.Build();
        server.UseSecurityHeaders();
        server.UseErrorPages();
        server.UseReadOnlyRequests();
        server.UseRouting();
        server.MapNofHealth();
        server.MapAssets();
        server.MapPages();
        server.MapApi();
        server.MapFeed();
        ApiDescription.Map(server);
        await server.StartAsync(cancellationToken);
        LogListening(string.Join(", ", server.Urls));
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Share<T>(IServiceCollection of)
        where T : class => of.AddSingleton(services.GetRequiredService<T>());

    [LoggerMessage(Level = LogLevel.Information, Message = "The portal answers at {Addresses}.")]
    private partial void LogListening(string addresses);
}
