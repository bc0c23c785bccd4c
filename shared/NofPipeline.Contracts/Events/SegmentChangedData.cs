namespace NofPipeline.Contracts.Events;

/// <summary>Payload of <see cref="EventTypes.SegmentChanged"/>: an organisation's adjusted or final segment differs from the previous quarter's.</summary>
public sealed record SegmentChangedData
{
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Machine form, such as <c>2025-26Q4</c>.</summary>
    public required string Quarter { get; init; }

    /// <summary>The quarter before it.</summary>
    public required string PreviousQuarter { get; init; }

    /// <summary>In the previous quarter; <c>null</c> where the organisation was not segmented.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>In the quarter; <c>null</c> where the organisation is not segmented any more.</summary>
    public required EventSegments? After { get; init; }

    /// <summary>Why, at least one; docs/events.md holds the rules.</summary>
    public required IReadOnlyList<SegmentChangeCause> Causes { get; init; }

    public required EventMethod Method { get; init; }

    /// <summary>The version of the quarter's publication that first says so, from 1.</summary>
    public required int PublicationVersion { get; init; }

    /// <summary>Id of the quarter's segments snapshot: SHA-256, lower-case hexadecimal.</summary>
    public required string SegmentsSnapshot { get; init; }

    /// <summary>Id of the previous quarter's segments snapshot.</summary>
    public required string PreviousSegmentsSnapshot { get; init; }

    /// <summary>What the change is worth; <c>null</c> in events from before this property.</summary>
    public EventMateriality? Materiality { get; init; }

    /// <summary>The latest event about the organisation in this quarter or, where there is none, in the latest earlier one; <c>null</c> where there is none.</summary>
    public EarlierEvent? PreviousEvent { get; init; }
}
