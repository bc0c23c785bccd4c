namespace NofPipeline.Contracts.Events;

/// <summary>What a statement about an organisation is worth: how sure its segments are, and whether its average changed by more than noise.</summary>
public sealed record EventMateriality
{
    /// <summary>How sure the standing in the previous quarter is; <c>null</c> where not segmented, or nobody has resampled.</summary>
    public required EventLikelihood? Before { get; init; }

    /// <summary>How sure the standing in the quarter is; <c>null</c> likewise.</summary>
    public required EventLikelihood? After { get; init; }

    /// <summary>The probability, in the quarter, of the adjusted segment of the previous quarter, 0 to 1; <c>null</c> where there is none.</summary>
    public required decimal? ProbabilityOfEarlierSegment { get; init; }

    /// <summary>Why the average changed; <c>null</c> where the organisation is not segmented in both quarters.</summary>
    public required EventAverageChange? Average { get; init; }
}
