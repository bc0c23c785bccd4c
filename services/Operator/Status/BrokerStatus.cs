using NofPipeline.Hosting.RabbitMq;

namespace NofPipeline.Operator.Status;

/// <summary>The broker's queues.</summary>
/// <param name="Failure">Why they could not be looked at; <c>null</c> where they could.</param>
/// <param name="Queues">Every queue of the pipeline.</param>
internal sealed record BrokerStatus(string? Failure, IReadOnlyList<QueueDepth> Queues);
