namespace NofPipeline.Portal.Api.Documents;

/// <summary>The score of an organisation in a domain or a sub-domain.</summary>
public sealed record DomainDocument
{
    /// <summary>The domain's id; of a sub-domain <c>domain/sub-domain</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Mean of the scores in it, 1 (best) to 4, half up to two decimals.</summary>
    public required decimal Score { get; init; }

    /// <summary>The same before rounding, kept to 20 decimals.</summary>
    public required decimal ScoreUnrounded { get; init; }

    /// <summary>How many scores it is the mean of.</summary>
    public required int Items { get; init; }

    /// <summary>Domain segment, 1 to 4; <c>null</c> for a sub-domain and for an organisation that is not segmented.</summary>
    public required int? Segment { get; init; }

    /// <summary>Competition rank of the domain score within the type; likewise.</summary>
    public required int? Rank { get; init; }
}
