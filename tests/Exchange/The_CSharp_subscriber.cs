using System.Collections.Concurrent;
using System.Diagnostics;

namespace NofPipeline.Exchange.Tests;

/// <summary>The sample of a few lines prints what is published.</summary>
public sealed class The_CSharp_subscriber(Shared_broker broker) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Sample = Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "Exchange"), Path.Combine("samples", "subscriber-csharp"), StringComparison.Ordinal),
        "NofPipeline.Samples.Subscriber.dll");

    private readonly Feed feed = new();

    [Fact]
    public async Task Prints_every_change()
    {
        var host = await broker.NewVirtualHostAsync();
        var lines = new ConcurrentQueue<string?>();
        using var sample = Process.Start(new ProcessStartInfo("dotnet", [Sample, host.ToString()])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            sample.OutputDataReceived += (_, line) => lines.Enqueue(line.Data);
            sample.BeginOutputReadLine();
            await Subscriber.IsConsumedAsync(host, "nof.sample-subscriber-csharp");
            await feed.CommitAsync(20);
            using var relay = await feed.RelayToAsync(host);
            await feed.RelayedAsync();
            await relay.StopAsync(TestContext.Current.CancellationToken);

            var since = Stopwatch.StartNew();
            while (lines.Count < 20 && since.Elapsed < Patience)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i + 1} R{i % 10:00} 2025-26Q2: 3 -> "), lines);
        }
        finally
        {
            sample.Kill();
            await sample.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => feed.Dispose();
}
