using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;

namespace NofPipeline.Portal.Tests;

/// <summary>The portal in this process, over the store of a workplace, at a free port.</summary>
public sealed class Portal_over : IAsyncDisposable
{
    private readonly IHost host;

    private Portal_over(IHost host)
    {
        this.host = host;
        var address = new Uri(host.Services.GetRequiredService<PortalServer>().Addresses[0]);

        // Redirects and cookies are looked at, not followed.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<Portal_over> StartAsync(Workplace workplace)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Nof:Drop"] = workplace.Drop,
            ["Nof:Out"] = workplace.Out,
            ["Nof:Data"] = workplace.Data,
            ["Nof:Portal:Urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.ClearProviders();
        builder.AddNof().AddNofHealth().AddPortal();
        var host = builder.Build();
        await host.StartAsync();
        return new Portal_over(host);
    }

    /// <summary>The text of a page that is there.</summary>
    public async Task<string> TextAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{text}");
        return text;
    }

    /// <summary>Stops it; streams that are open come to their end.</summary>
    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        host.Dispose();
    }
}
