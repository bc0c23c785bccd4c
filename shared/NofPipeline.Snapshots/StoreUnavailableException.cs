namespace NofPipeline.Snapshots;

/// <summary>The store cannot be used for now, and that may pass by itself: try again later.</summary>
public sealed class StoreUnavailableException : IOException
{
    public StoreUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
