namespace NofPipeline.Contracts.Events;

/// <summary>What an earlier publication of the quarter said about an organisation.</summary>
public sealed record StatedSegments
{
    /// <summary>The quarter that it was compared with; <c>null</c> where that was not published at the time.</summary>
    public required string? PreviousQuarter { get; init; }

    /// <summary>In the previous quarter; <c>null</c> where not segmented or not published.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>In the quarter; <c>null</c> where not segmented.</summary>
    public required EventSegments? After { get; init; }
}
