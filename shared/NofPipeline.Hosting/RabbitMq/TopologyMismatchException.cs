namespace NofPipeline.Hosting.RabbitMq;

/// <summary>A queue or an exchange of ours is there in another shape. The message says which, what is wrong and what to do.</summary>
public sealed class TopologyMismatchException(string message, Exception inner) : InvalidOperationException(message, inner);
