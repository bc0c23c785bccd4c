namespace NofPipeline.Contracts.Events;

/// <summary>Payload of <see cref="EventTypes.QuarterPublished"/>: a quarter was published; the last event of its publication.</summary>
public sealed record QuarterPublishedData
{
    /// <summary>Machine form, such as <c>2025-26Q4</c>.</summary>
    public required string Quarter { get; init; }

    /// <summary>1, 2, 3... in the quarter.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the publication's own snapshot: SHA-256, lower-case hexadecimal.</summary>
    public required string PublicationSnapshot { get; init; }

    /// <summary>Id of the quarter's segments snapshot.</summary>
    public required string SegmentsSnapshot { get; init; }

    /// <summary>The quarter that changes are counted from; <c>null</c> while that is not published.</summary>
    public required string? PreviousQuarter { get; init; }

    public required EventMethod Method { get; init; }

    /// <summary>By type, then segment; every type with an organisation has all of 1 to 5.</summary>
    public required IReadOnlyList<SegmentCount> Counts { get; init; }

    /// <summary>How many segment-changed events the publication has.</summary>
    public required int Changes { get; init; }

    /// <summary>How many segment-corrected events the publication has.</summary>
    public required int Corrections { get; init; }

    /// <summary>Where the bundle stands below the folder of published bundles, such as <c>2025-26Q4/v1</c>.</summary>
    public required string Bundle { get; init; }

    /// <summary>How many organisations changed segment, and by what; <c>null</c> without a previous quarter and in events from before this property.</summary>
    public MovementSummary? Movements { get; init; }
}
