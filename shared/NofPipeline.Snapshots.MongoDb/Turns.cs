namespace NofPipeline.Snapshots.MongoDb;

/// <summary>Taking the next number of a collection, against others who take numbers too.</summary>
internal static class Turns
{
    /// <summary>How long somebody who never gets a number goes on: one attempt may wait for a majority until its own time limit.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int LongestPauseSteps = 25;

    /// <summary>Tries until nobody else takes the same number.</summary>
    /// <exception cref="StoreUnavailableException">That did not happen in time.</exception>
    public static async Task<T> TakeAsync<T>(Func<Task<(bool IsDone, T Result)>> attempt, TimeProvider time, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        for (var pause = 1; ; pause++)
        {
            if (await attempt() is (true, var result))
            {
                return result;
            }

            if (time.GetElapsedTime(since) > Patience)
            {
                // A write without a majority blocks its number and is not seen: only the return of the majority helps.
                throw new StoreUnavailableException("MongoDB cannot be used for now: the next number is taken by a write that no majority has.");
            }

            await Task.Delay(Random.Shared.Next(2 * Math.Min(pause, LongestPauseSteps)), cancellationToken);
        }
    }
}
