namespace NofPipeline.Publishing.Delivery;

/// <summary>How far the output folder has caught up with the store; for a run that should stop by itself.</summary>
public sealed class DeliveryProgress
{
    private long delivered;
    private volatile Exception? failure;

    /// <summary>The number of the last publication whose bundle and events are in the output folder.</summary>
    public long Delivered => Interlocked.Read(ref delivered);

    /// <summary>Why the last attempt failed; <c>null</c> when it did not.</summary>
    public Exception? Failure => failure;

    internal void Passed(long publication)
    {
        failure = null;
        Interlocked.Exchange(ref delivered, publication);
    }

    internal void Failed(Exception reason) => failure = reason;
}
