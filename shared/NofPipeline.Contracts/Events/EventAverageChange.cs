namespace NofPipeline.Contracts.Events;

/// <summary>Why the average metric score changed since the previous quarter. Points are unrounded, of up to 20 decimals; positive is worse.</summary>
public sealed record EventAverageChange
{
    /// <summary>The change of the unrounded average.</summary>
    public required decimal Points { get; init; }

    /// <summary>The parts that add something; they add up to <see cref="Points"/> exactly.</summary>
    public required IReadOnlyList<EventAveragePart> Parts { get; init; }

    /// <summary>How likely chance alone changes the average as much, 0.0001 to 1.</summary>
    public required decimal Chance { get; init; }

    /// <summary>Whether that is less than 0.05.</summary>
    public required bool BeyondNoise { get; init; }
}
