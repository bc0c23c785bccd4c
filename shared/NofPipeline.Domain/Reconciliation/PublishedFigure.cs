using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Reconciliation;

/// <summary>The kinds of published figure that are compared with ours.</summary>
public enum PublishedFigure
{
    /// <summary>A metric or composite score that is computed; scores that are inputs are not compared.</summary>
    [Token("metric-score")]
    MetricScore,

    /// <summary>The rank of a value within the type.</summary>
    [Token("value-rank")]
    ValueRank,

    [Token("domain-score")]
    DomainScore,

    [Token("domain-rank")]
    DomainRank,

    [Token("domain-segment")]
    DomainSegment,

    [Token("average")]
    Average,

    [Token("average-rank")]
    AverageRank,

    [Token("unadjusted")]
    Unadjusted,

    [Token("override")]
    Override,

    [Token("adjusted")]
    Adjusted,

    [Token("league-rank")]
    LeagueRank,
}
