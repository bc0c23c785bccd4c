namespace NofPipeline.Hosting.DeadLetters;

/// <summary>A message that nobody could consume. The same message, sent and failed again, is one dead letter with more copies.</summary>
public sealed record DeadLetter
{
    /// <summary>The queue it lies in.</summary>
    public required string Queue { get; init; }

    /// <summary>The queue in which it failed, and to which a retry sends it.</summary>
    public required string FailedIn { get; init; }

    /// <summary>Its message id; where it has none, <c>#</c> and the beginning of its body's SHA-256.</summary>
    public required string Id { get; init; }

    /// <summary>The message type as its envelope names it; empty where there is no such envelope.</summary>
    public required string Type { get; init; }

    /// <summary>Why it is here, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>When it failed last; <c>null</c> where the broker put it aside.</summary>
    public required DateTimeOffset? FailedAt { get; init; }

    /// <summary>How often it lies in the queue.</summary>
    public required int Copies { get; init; }

    /// <summary>The body's size in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>The beginning of the body, without control characters.</summary>
    public required string Excerpt { get; init; }
}
