namespace NofPipeline.Domain.Explanations;

/// <summary>The score and the segment of one domain.</summary>
public sealed record DomainExplanation
{
    /// <summary>Machine token.</summary>
    public required string Id { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    public required MeanExplanation Mean { get; init; }

    /// <summary>The cuts and the segment; <c>null</c> for an organisation that is not segmented.</summary>
    public required CutsExplanation? Cuts { get; init; }

    /// <summary>Competition rank of the printed score within the type.</summary>
    public required int? Rank { get; init; }

    /// <summary>How many of the type have the score.</summary>
    public required int? Ranked { get; init; }

    public required IReadOnlyList<SubDomainExplanation> SubDomains { get; init; }
}

/// <summary>The score of one sub-domain.</summary>
/// <param name="Id">Machine token.</param>
/// <param name="Name">As published.</param>
/// <param name="Mean">The mean of the scores inside it.</param>
public sealed record SubDomainExplanation(string Id, string Name, MeanExplanation Mean);
