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

/// <summary>How near a figure must be to the published one.</summary>
public static class PublishedFigureTolerances
{
    private const decimal Hundredth = 0.01m;
    private const decimal LikelyAverage = 0.12m;
    private const decimal LikelyRank = 3m;

    /// <summary>
    /// By how much ours may differ, in the figure's own unit; 0 where it must be equal. NHS England takes medians and quartiles of unrounded values, of which only
    /// the rounded ones are published; and its likely ranges are drawn with a seed and a number of draws that are not published, so that theirs are
    /// the largest differences that 200 seeds of ours gave (docs/uncertainty.md).
    /// </summary>
    public static decimal Tolerance(this PublishedFigure figure) => figure switch
    {
        PublishedFigure.Median or PublishedFigure.LowerQuartile or PublishedFigure.UpperQuartile => Hundredth,
        PublishedFigure.LikelyAverage => LikelyAverage,
        PublishedFigure.LikelyRank => LikelyRank,
        _ => 0m,
    };
}
