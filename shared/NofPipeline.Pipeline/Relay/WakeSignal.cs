using System.Threading.Channels;

namespace NofPipeline.Pipeline.Relay;

/// <summary>Tells a background worker that a commit has left something for it, so that it need not wait for its next look.</summary>
public abstract class WakeSignal
{
    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the worker; waking it twice before it looks is the same as once.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    /// <summary>Waits for a wake, at most <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody woke us: look anyway.
        }
    }
}
