namespace NofPipeline.Hosting.RabbitMq;

/// <summary>How much lies in a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Messages">How many messages are ready; <c>null</c> where there is no such queue yet.</param>
/// <param name="Consumers">How many consumers it has.</param>
public sealed record QueueDepth(string Queue, long? Messages, long Consumers)
{
    /// <summary>Whether what lies in it could not be consumed.</summary>
    public bool IsOfDeadLetters => PipelineQueues.OfDeadLetterKind.Contains(Queue);
}
