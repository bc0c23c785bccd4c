using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Movement;

/// <summary>The kinds of figure that a quarter consists of, in the order of the calculation.</summary>
public enum FigureKind
{
    /// <summary>A fact about an organisation: <c>name</c>, <c>type</c>, <c>subtype</c> or <c>region</c>.</summary>
    [Token("organisation")]
    Organisation,

    /// <summary>A metric value; id <c>metric/unit</c>.</summary>
    [Token("value")]
    Value,

    /// <summary>Order evidence of a value; id <c>metric/unit</c>.</summary>
    [Token("order")]
    Order,

    /// <summary>The reporting period of a value; id <c>metric/unit</c>.</summary>
    [Token("reporting-period")]
    ReportingPeriod,

    /// <summary>A decision; id is its kind.</summary>
    [Token("decision")]
    Decision,

    /// <summary>An unrounded metric score; id <c>metric/unit</c>.</summary>
    [Token("score")]
    Score,

    /// <summary>The rank of a value within the organisation's type; id <c>metric/unit</c>.</summary>
    [Token("value-rank")]
    ValueRank,

    /// <summary>An unrounded composite score; id is the composite's.</summary>
    [Token("composite")]
    Composite,

    /// <summary>An unrounded domain score; id is the domain's.</summary>
    [Token("domain-score")]
    DomainScore,

    /// <summary>An unrounded sub-domain score; id <c>domain/sub-domain</c>.</summary>
    [Token("sub-domain-score")]
    SubDomainScore,

    /// <summary>The unrounded average metric score.</summary>
    [Token("average")]
    Average,

    /// <summary>The segment of a domain score; id is the domain's.</summary>
    [Token("domain-segment")]
    DomainSegment,

    /// <summary>The rank of a domain score; id is the domain's.</summary>
    [Token("domain-rank")]
    DomainRank,

    /// <summary>The segment before the financial override.</summary>
    [Token("unadjusted")]
    Unadjusted,

    /// <summary>Whether the financial override applies, 1 or 0.</summary>
    [Token("override")]
    Override,

    /// <summary>The segment after it.</summary>
    [Token("adjusted")]
    Adjusted,

    /// <summary>The segment after decisions.</summary>
    [Token("final")]
    Final,

    /// <summary>The rank by adjusted segment and average.</summary>
    [Token("league-rank")]
    LeagueRank,

    /// <summary>The rank by average alone.</summary>
    [Token("average-rank")]
    AverageRank,

    /// <summary>The median or a quartile of a metric within a type; id <c>metric/type/median</c>. Belongs to no organisation.</summary>
    [Token("statistic")]
    Statistic,

    /// <summary>The cuts of a score; id <c>scope/1</c> to <c>scope/3</c>. Belongs to no organisation.</summary>
    [Token("cut")]
    Cut,
}
