namespace NofPipeline.Contracts.Events;

/// <summary>What an earlier event about the same organisation said.</summary>
public sealed record EarlierEvent
{
    /// <summary>Its CloudEvents id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>The quarter that it was about, in machine form.</summary>
    public required string Quarter { get; init; }

    /// <summary>What it said of the quarter before that; <c>null</c> where not segmented or not published.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>What it said of the quarter; <c>null</c> where not segmented.</summary>
    public required EventSegments? After { get; init; }
}
