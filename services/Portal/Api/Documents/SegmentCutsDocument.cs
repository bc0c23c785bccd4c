namespace NofPipeline.Portal.Api.Documents;

/// <summary>The cuts between segments for one kind of score.</summary>
public sealed record SegmentCutsDocument
{
    /// <summary><c>average</c>, or a domain's id.</summary>
    public required string Scope { get; init; }

    /// <summary>Three cuts, ascending; a score equal to a cut is in the better segment.</summary>
    public required IReadOnlyList<decimal> Cuts { get; init; }

    /// <summary>How many organisations have the score.</summary>
    public required int Organisations { get; init; }
}
