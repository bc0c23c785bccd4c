namespace NofPipeline.Domain.Reconciliation;

/// <summary>The kinds of published figure that are compared with ours.</summary>
public enum PublishedFigure
{
    /// <summary>A metric or composite score that is computed; scores that are inputs are not compared.</summary>
    MetricScore,

    /// <summary>The rank of a value within the type.</summary>
    ValueRank,

    DomainScore,

    DomainRank,

    DomainSegment,

    Average,

    AverageRank,

    Unadjusted,

    Override,

    Adjusted,

    LeagueRank,
}
