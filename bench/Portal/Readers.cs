using System.Diagnostics;

namespace NofPipeline.Bench.Portal;

/// <summary>People who read page after page.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient client;
    private readonly IReadOnlyList<string> addresses;
    private readonly TimeSpan pause;
    private readonly Task reading;
    private readonly Lock noting = new();
    private List<TimeSpan> times = [];
    private int failures;

    /// <param name="portal">What they read.</param>
    /// <param name="addresses">The pages, in turn.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="pause">How long each looks at a page.</param>
    public Readers(Uri portal, IReadOnlyList<string> addresses, int count, TimeSpan pause)
    {
        client = new HttpClient { BaseAddress = portal };
        this.addresses = addresses;
        this.pause = pause;
        reading = Task.WhenAll(Enumerable.Range(0, count).Select(ReadAsync));
    }

    /// <summary>What was read since the last time it was asked for.</summary>
    public (Times Times, int Failures) Take()
    {
        lock (noting)
        {
            var taken = (new Times(times), failures);
            times = [];
            failures = 0;
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        client.Dispose();
        stop.Dispose();
    }

    private async Task ReadAsync(int reader)
    {
        await Task.Yield();
        var random = new Random(reader);
        try
        {
            await Task.Delay(pause * random.NextDouble(), stop.Token);
            for (var page = reader; ; page++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await client.GetAsync(addresses[page % addresses.Count], stop.Token);
                await answer.Content.ReadAsByteArrayAsync(stop.Token);
                lock (noting)
                {
                    times.Add(watch.Elapsed);
                    failures += answer.IsSuccessStatusCode ? 0 : 1;
                }

                await Task.Delay(pause, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }
}
