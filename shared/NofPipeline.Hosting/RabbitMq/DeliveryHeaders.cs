namespace NofPipeline.Hosting.RabbitMq;

/// <summary>Names of headers that the pipeline or MassTransit puts on a message that failed.</summary>
internal static class DeliveryHeaders
{
    /// <summary>How many waits the message has been through.</summary>
    public const string Waits = "nof-waits";

    /// <summary>The queue in which it failed.</summary>
    public const string Queue = "nof-queue";

    public const string FaultMessage = "MT-Fault-Message";

    public const string FaultType = "MT-Fault-ExceptionType";

    public const string FaultTime = "MT-Fault-Timestamp";

    /// <summary>What one life of a message has left on it, and the next must not see.</summary>
    public static bool BelongsToOneLife(string header) =>
        header is Waits or Queue or "x-death" or "x-delivery-count" or "x-acquired-count"
        || header.StartsWith("MT-Fault-", StringComparison.Ordinal)
        || header.StartsWith("x-first-death-", StringComparison.Ordinal)
        || header.StartsWith("x-last-death-", StringComparison.Ordinal);
}
