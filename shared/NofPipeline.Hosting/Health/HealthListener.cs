using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting.Options;

namespace NofPipeline.Hosting.Health;

/// <summary>
/// A web server of its own for the two health addresses, so that a worker needs no other; it asks the checks of the process that it stands in. It
/// starts before every other service, so that it answers while they wait. Without <c>Nof:Health:Urls</c> it does nothing.
/// </summary>
internal sealed partial class HealthListener(
    NofOptions options, HealthCheckService checks, ILoggerFactory logging, ILogger<HealthListener> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private WebApplication? server;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var addresses = ListenAddresses.Parse(options.Health.Urls);
        if (addresses.Count == 0)
        {
            return;
        }

        // An empty builder reads no settings: those of ASP.NET Core in a container's base image would open ports that nobody asked for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. addresses]);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(checks);
        builder.Services.AddSingleton(logging);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        server = builder.Build();
        server.MapNofHealth();
        await server.StartAsync(cancellationToken);
        LogListening(string.Join(", ", server.Urls));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Health is answered at {Addresses}.")]
    private partial void LogListening(string addresses);
}
