using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NofPipeline.Support;

/// <summary>
/// Waiting for what comes by itself. Patience only bounds how long a fault takes to be seen: it is far beyond what a busy machine needs, and no test says
/// by it how fast anything is.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until something holds.</summary>
    /// <param name="condition">What is to hold.</param>
    /// <param name="what">Its name for the message, unless the condition says it best.</param>
    /// <param name="said">What has been said so far, if anybody says something: as long as that goes on, there is more patience.</param>
    /// <param name="inVain">Why it will never hold, as soon as that is known.</param>
    public static async Task HoldsAsync(
        Func<Task<bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string what = "",
        Func<string>? said = null,
        Func<string?>? inVain = null)
    {
        var (since, quiet) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var length = said?.Invoke().Length;
        while (!await condition())
        {
            if (inVain?.Invoke() is { } reason)
            {
                throw new InvalidOperationException($"Waited in vain for {what}: {reason}{Environment.NewLine}{said?.Invoke()}");
            }

            if (said?.Invoke().Length is { } now && now != length)
            {
                length = now;
                quiet.Restart();
            }

            if (quiet.Elapsed > Patience || since.Elapsed > LongestPatience)
            {
                throw new TimeoutException($"Waited in vain for {what}, {since.Elapsed}.{Environment.NewLine}{said?.Invoke()}");
            }

            await Task.Delay(Look);
        }
    }

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string, Func{string}?, Func{string?}?)"/>
    public static Task HoldsAsync(
        Func<bool> condition,
        [CallerArgumentExpression(nameof(condition))] string what = "",
        Func<string>? said = null,
        Func<string?>? inVain = null) =>
        HoldsAsync(() => Task.FromResult(condition()), what, said, inVain);
}
