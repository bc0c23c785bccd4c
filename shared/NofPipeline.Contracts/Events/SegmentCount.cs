namespace NofPipeline.Contracts.Events;

/// <summary>How many organisations of a type are in a segment.</summary>
public sealed record SegmentCount
{
    /// <summary>As <see cref="EventOrganisation.Type"/>.</summary>
    public required string Type { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Segment { get; init; }

    /// <summary>Organisations whose adjusted segment it is.</summary>
    public required int Adjusted { get; init; }

    /// <summary>Organisations whose final segment it is; where nothing states that, whose adjusted segment it is.</summary>
    public required int Final { get; init; }

    /// <summary>Those of them whose final segment is stated; <c>null</c> in events from before version 1.2.</summary>
    public int? FinalStated { get; init; }
}
