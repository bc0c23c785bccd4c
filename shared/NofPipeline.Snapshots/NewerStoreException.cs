namespace NofPipeline.Snapshots;

/// <summary>A newer program has written the store: this one would not understand it.</summary>
public sealed class NewerStoreException(string message) : InvalidOperationException(message);
