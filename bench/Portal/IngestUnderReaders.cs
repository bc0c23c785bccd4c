using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NofPipeline.Portal.Tests.Routes;
using NofPipeline.Support;

namespace NofPipeline.Bench.Portal;

/// <summary>One process takes in a quarter while 200 people read pages from it: what either costs the other.</summary>
internal static class IngestUnderReaders
{
    private const int Count = 200;
    private const int Repeats = 3;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task PrintAsync(Workplace before, string file)
    {
        var undisturbed = await MedianAsync(before, file, null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A quarter from the drop folder to its bundle, nobody reading, median of {Repeats}: {undisturbed.TotalSeconds:0.00} s"));
        foreach (var (pause, words) in new[] { (TimeSpan.FromSeconds(2), "a page every 2 s each"), (TimeSpan.Zero, "page after page without a pause") })
        {
            Console.WriteLine($"{Count} readers, {words}:");
            var disturbed = await MedianAsync(before, file, pause);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the quarter takes {disturbed.TotalSeconds:0.00} s, {disturbed / undisturbed:0.00} times as long"));
        }
    }

    private static async Task<TimeSpan> MedianAsync(Workplace before, string file, TimeSpan? pause)
    {
        List<TimeSpan> times = [];
        for (var i = 0; i < Repeats; i++)
        {
            times.Add(await RunAsync(before, file, pause));
        }

        return times.Order().ElementAt(Repeats / 2);
    }

    private static async Task<TimeSpan> RunAsync(Workplace before, string file, TimeSpan? pause)
    {
        using var workplace = new Workplace();
        Copy(before.Drop, workplace.Drop);
        Copy(before.Data, workplace.Data);
        Copy(before.Out, workplace.Out);
        var portal = FreeAddress();
        using var process = workplace.Start([], ("Nof__Portal__Urls", portal.ToString().TrimEnd('/')));
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        try
        {
            await ReadyAsync(portal);
            List<string> addresses = [.. PortalRoutes.Examples(AnswerKind.Page)];
            await using (var first = new Readers(portal, addresses, 1, TimeSpan.Zero))
            {
                await Task.Delay(Alone);
            }

            if (pause is null)
            {
                return await TakeInAsync(workplace, file);
            }

            await using var readers = new Readers(portal, addresses, Count, pause.Value);
            await Task.Delay(Alone);
            readers.Take();
            var watch = Stopwatch.StartNew();
            await Task.Delay(Alone);
            Print("nothing taken in", readers.Take(), watch.Elapsed);
            var taken = await TakeInAsync(workplace, file);
            Print("during the quarter", readers.Take(), taken);
            return taken;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static void Print(string when, (Times Times, int Failures) read, TimeSpan during) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"    {when,-18} {read.Times.Count / during.TotalSeconds,6:0} pages/s  {read.Times}  {read.Failures} failures"));

    private static async Task<TimeSpan> TakeInAsync(Workplace workplace, string file)
    {
        var done = Path.Combine(workplace.Out, "2026-27Q1", "latest.json");
        var coming = Path.Combine(workplace.Root, file);
        File.Copy(Workplace.Samples[file], coming);
        var watch = Stopwatch.StartNew();
        File.Move(coming, Path.Combine(workplace.Drop, file));
        while (!File.Exists(done))
        {
            await Task.Delay(Look);
            Wait(watch);
        }

        return watch.Elapsed;
    }

    private static async Task ReadyAsync(Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Look);
            Wait(watch);
        }
    }

    private static void Wait(Stopwatch watch)
    {
        if (watch.Elapsed > Patience)
        {
            throw new TimeoutException($"Nothing came within {Patience}.");
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
