namespace NofPipeline.Portal.Api.Documents;

/// <summary>Something that was decided about an organisation.</summary>
public sealed record DecisionDocument
{
    /// <summary>Such as <c>financial-override</c> or <c>improvement-programme</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of the values that the method allows for the kind.</summary>
    public required string Value { get; init; }

    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day, where known.</summary>
    public required DateOnly? DecidedOn { get; init; }
}
