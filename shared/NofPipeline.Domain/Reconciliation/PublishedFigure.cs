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

    /// <summary>After decisions, 1 to 5.</summary>
    [Token("final")]
    Final,

    /// <summary>Whether a decision that leads to a final segment holds: the improvement programme.</summary>
    [Token("programme")]
    Programme,

    /// <summary>The median of a metric's values within a type.</summary>
    [Token("median")]
    Median,

    [Token("lower-quartile")]
    LowerQuartile,

    [Token("upper-quartile")]
    UpperQuartile,

    /// <summary>Either bound of the likely range of the average.</summary>
    [Token("likely-average")]
    LikelyAverage,

    /// <summary>Either bound of the likely range of the league rank.</summary>
    [Token("likely-rank")]
    LikelyRank,
}
