using System.Globalization;
using NofPipeline.Contracts;

namespace NofPipeline.Hosting.RabbitMq;

/// <summary>The pipeline's queues and their arguments: one place for those who declare them, consume them and look at them.</summary>
public static class PipelineQueues
{
    /// <summary>Where the broker puts messages that were delivered too often without an end; exchange and queue.</summary>
    public const string Parked = "nof.parked";

    /// <summary>How often a message may be delivered and come back, because its consumer's process died, before it is parked.</summary>
    internal const int DeliveryLimit = 20;

    /// <summary>Looking at a dead letter counts as a delivery, and newer brokers have a limit where none is set.</summary>
    private const int NoLimit = 1_000_000;

    /// <summary>Each stage's queue with the messages it takes.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Type>> Stages { get; } = new Dictionary<string, IReadOnlyList<Type>>
    {
        ["nof-scoring"] = [typeof(QuarterInputsReady)],
        ["nof-segmentation"] = [typeof(QuarterScored)],
        ["nof-publishing"] = [typeof(QuarterSegmented), typeof(PublishQuarter)],
    };

    /// <summary>How long a message waits before each redelivery.</summary>
    internal static IReadOnlyList<TimeSpan> Waits { get; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>Every queue with its arguments.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> All { get; } = Stages.Keys
        .Select(stage => (Name: stage, Arguments: OfStage()))
        .Concat(Stages.Keys.Select(stage => (Name: ErrorsOf(stage), Arguments: OfDeadLetters())))
        .Append((Name: Parked, Arguments: OfDeadLetters()))
        .Concat(Waits.Select(wait => (Name: NameOf(wait), Arguments: OfWait(wait))))
        .ToDictionary(q => q.Name, q => (IReadOnlyDictionary<string, object?>)q.Arguments, StringComparer.Ordinal);

    /// <summary>The exchange of each message type.</summary>
    public static IReadOnlyList<string> Messages { get; } = [.. Stages.Values.SelectMany(types => types).Select(ExchangeOf)];

    /// <summary>Every queue that holds dead letters.</summary>
    public static IReadOnlyList<string> OfDeadLetterKind { get; } = [.. Stages.Keys.Select(ErrorsOf), Parked];

    /// <summary>The stage's queue that the messages of an exchange end in.</summary>
    public static string QueueOf(string exchange) => Stages.Single(s => s.Value.Any(type => ExchangeOf(type) == exchange)).Key;

    /// <summary>Whether a queue is a stage's.</summary>
    internal static bool IsStage(string queue) => Stages.ContainsKey(queue);

    /// <summary>A stage's error queue.</summary>
    internal static string ErrorsOf(string stage) => $"{stage}_error";

    /// <summary>The exchange and the queue of a wait.</summary>
    internal static string NameOf(TimeSpan wait) => string.Create(CultureInfo.InvariantCulture, $"nof.wait-{wait.TotalSeconds:0}s");

    /// <summary>The exchange that MassTransit publishes a message type to.</summary>
    internal static string ExchangeOf(Type message) => $"{message.Namespace}:{message.Name}";

    private static Dictionary<string, object?> OfStage() => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        // Of several instances one works and the others stand by, so that no quarter is worked on twice at once.
        ["x-single-active-consumer"] = true,
        ["x-dead-letter-exchange"] = Parked,
        // Needs the overflow setting, which otherwise has no effect: no length is set.
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Waited long enough, a message goes to the queue that its routing key names, by the default exchange.</summary>
    private static Dictionary<string, object?> OfWait(TimeSpan wait) => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-message-ttl"] = (int)wait.TotalMilliseconds,
        ["x-dead-letter-exchange"] = string.Empty,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static Dictionary<string, object?> OfDeadLetters() => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = NoLimit,
    };
}
