using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Portal;
using NofPipeline.Portal.Tests.Routes;
using NofPipeline.Support;

namespace NofPipeline.Bench.Portal;

/// <summary>
/// How long each page type takes once warm, over loopback in one process; beside it the same bytes from a server that has them ready, which is the
/// least that a page can take.
/// </summary>
internal static class PageTimes
{
    private const int Warm = 30;
    private const int Runs = 200;

    public static async Task PrintAsync(Workplace workplace)
    {
        using var portal = Portal(workplace);
        await portal.StartAsync();
        var addresses = PortalRoutes.All.Where(r => r.Answer is AnswerKind.Page or AnswerKind.Data).Select(r => r.Example).Distinct().ToList();
        using var client = new HttpClient { BaseAddress = new Uri(portal.Services.GetRequiredService<PortalServer>().Addresses[0]) };
        Dictionary<string, byte[]> saved = [];
        foreach (var address in addresses)
        {
            saved[address] = await client.GetByteArrayAsync(address);
        }

        await using var ready = await ReadyAsync(saved);
        using var floor = new HttpClient { BaseAddress = new Uri(ready.Urls.Single()) };
        Console.WriteLine($"Every kind of answer once warm, {Runs} requests each; as saved bytes from Kestrel; ratio of the medians:");
        foreach (var address in addresses)
        {
            var times = await MeasureAsync(client, address);
            var least = await MeasureAsync(floor, address);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {address,-70} {saved[address].Length,8} B  {times}  saved {least.Median.TotalMilliseconds:0.00} ms  {times.Median / least.Median:0.0} x"));
        }

        await portal.StopAsync();
    }

    private static async Task<Times> MeasureAsync(HttpClient client, string address)
    {
        List<TimeSpan> times = [];
        for (var i = 0; i < Warm + Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetByteArrayAsync(address);
            times.Add(watch.Elapsed);
        }

        return new Times(times.Skip(Warm));
    }

    private static IHost Portal(Workplace workplace)
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
        return builder.Build();
    }

    private static async Task<WebApplication> ReadyAsync(Dictionary<string, byte[]> saved)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(async context =>
        {
            var content = saved[context.Request.Path.Value + context.Request.QueryString];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        });
        await server.StartAsync();
        return server;
    }
}
