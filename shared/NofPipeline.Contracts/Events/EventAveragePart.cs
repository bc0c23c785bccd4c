namespace NofPipeline.Contracts.Events;

/// <summary>A part of a change of the average metric score.</summary>
public sealed record EventAveragePart
{
    /// <summary>Where it comes from.</summary>
    public required AverageChangeCause Cause { get; init; }

    /// <summary>How much it adds; positive is worse.</summary>
    public required decimal Points { get; init; }
}
