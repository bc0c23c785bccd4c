namespace NofPipeline.Contracts.Events;

/// <summary>A decision that somebody recorded by hand, so that it outranks what NHS England published. Since version 1.2.</summary>
public sealed record EventDecision
{
    /// <summary>Such as <c>financial-override</c> or <c>improvement-programme</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What was decided, such as <c>1</c> or <c>0</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Why, in words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided; may be empty.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day, where known.</summary>
    public required DateOnly? DecidedOn { get; init; }
}
