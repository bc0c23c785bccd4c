namespace NofPipeline.Contracts.Events;

/// <summary>
/// Payload of <see cref="EventTypes.SegmentCorrected"/>: an adjusted or final segment that an earlier publication of the quarter stated,
/// for the quarter itself or for the one before, no longer holds.
/// </summary>
public sealed record SegmentCorrectedData
{
    public required EventOrganisation Organisation { get; init; }

    /// <summary>Machine form, such as <c>2025-26Q4</c>.</summary>
    public required string Quarter { get; init; }

    /// <summary>The quarter before it; <c>null</c> while that is not published.</summary>
    public required string? PreviousQuarter { get; init; }

    /// <summary>What holds now of the previous quarter; <c>null</c> where not segmented or not published.</summary>
    public required EventSegments? Before { get; init; }

    /// <summary>What holds now; <c>null</c> where not segmented.</summary>
    public required EventSegments? After { get; init; }

    /// <summary>Why before and after differ; empty where they do not, or where there is no previous quarter.</summary>
    public required IReadOnlyList<SegmentChangeCause> Causes { get; init; }

    public required EventMethod Method { get; init; }

    /// <summary>The version of the quarter's publication that says so.</summary>
    public required int PublicationVersion { get; init; }

    /// <summary>Id of the quarter's segments snapshot: SHA-256, lower-case hexadecimal.</summary>
    public required string SegmentsSnapshot { get; init; }

    /// <summary>Id of the previous quarter's segments snapshot; <c>null</c> while that quarter is not published.</summary>
    public required string? PreviousSegmentsSnapshot { get; init; }

    /// <summary>What the version <see cref="SupersededVersion"/> said.</summary>
    public required StatedSegments Stated { get; init; }

    /// <summary>Id of the event that this one replaces; <c>null</c> where the earlier publication stated the segment without an event.</summary>
    public required Guid? Supersedes { get; init; }

    /// <summary>The version of the quarter's publication whose statement no longer holds.</summary>
    public required int SupersededVersion { get; init; }

    /// <summary>What the statement is worth; <c>null</c> in events from before this property.</summary>
    public EventMateriality? Materiality { get; init; }

    /// <summary>The latest event about the organisation in this quarter or, where there is none, in the latest earlier one; <c>null</c> where there is none.</summary>
    public EarlierEvent? PreviousEvent { get; init; }
}
