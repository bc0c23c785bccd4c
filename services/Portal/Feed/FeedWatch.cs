using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NofPipeline.Snapshots.Events;

namespace NofPipeline.Portal.Feed;

/// <summary>
/// Looks at the end of the feed for everybody who waits for it, so that the store is asked once and not by every subscriber. While nobody
/// waits it is not asked at all.
/// </summary>
public sealed partial class FeedWatch(IEventLog log, TimeProvider clock, ILogger<FeedWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private int waiting;
    private long last;
    private volatile TaskCompletionSource growth = New();

    /// <summary>Waits until the feed has an event with a higher sequence.</summary>
    public async Task WaitBeyondAsync(long sequence, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            while (true)
            {
                // Taken before looking: what is announced in between completes it.
                var next = growth.Task;
                if (Interlocked.Read(ref last) > sequence)
                {
                    return;
                }

                await next.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Volatile.Read(ref waiting) > 0)
            {
                await LookAsync(stoppingToken);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = await log.LastSequenceAsync(cancellationToken);
            if (now > last)
            {
                Interlocked.Exchange(ref last, now);
                Interlocked.Exchange(ref growth, New()).SetResult();
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(failure);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The end of the event feed could not be read; subscribers wait.")]
    private partial void LogFailure(Exception failure);
}
