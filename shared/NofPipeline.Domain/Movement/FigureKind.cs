namespace NofPipeline.Domain.Movement;

/// <summary>The kinds of figure that a quarter consists of, in the order of the calculation.</summary>
public enum FigureKind
{
    /// <summary>A fact about an organisation: <c>name</c>, <c>type</c>, <c>subtype</c> or <c>region</c>.</summary>
    Organisation,

    /// <summary>A metric value; id <c>metric/unit</c>.</summary>
    Value,

    /// <summary>Order evidence of a value; id <c>metric/unit</c>.</summary>
    Order,

    /// <summary>The reporting period of a value; id <c>metric/unit</c>.</summary>
    ReportingPeriod,

    /// <summary>A decision; id is its kind.</summary>
    Decision,

    /// <summary>An unrounded metric score; id <c>metric/unit</c>.</summary>
    Score,

    /// <summary>The rank of a value within the organisation's type; id <c>metric/unit</c>.</summary>
    ValueRank,

    /// <summary>An unrounded composite score; id is the composite's.</summary>
    Composite,

    /// <summary>An unrounded domain score; id is the domain's.</summary>
    DomainScore,

    /// <summary>An unrounded sub-domain score; id <c>domain/sub-domain</c>.</summary>
    SubDomainScore,

    /// <summary>The unrounded average metric score.</summary>
    Average,

    /// <summary>The segment of a domain score; id is the domain's.</summary>
    DomainSegment,

    /// <summary>The rank of a domain score; id is the domain's.</summary>
    DomainRank,

    /// <summary>The segment before the financial override.</summary>
    Unadjusted,

    /// <summary>Whether the financial override applies, 1 or 0.</summary>
    Override,

    /// <summary>The segment after it.</summary>
    Adjusted,

    /// <summary>The segment after decisions.</summary>
    Final,

    /// <summary>The rank by adjusted segment and average.</summary>
    LeagueRank,

    /// <summary>The rank by average alone.</summary>
    AverageRank,

    /// <summary>The median or a quartile of a metric within a type; id <c>metric/type/median</c>. Belongs to no organisation.</summary>
    Statistic,

    /// <summary>The cuts of a score; id <c>scope/1</c> to <c>scope/3</c>. Belongs to no organisation.</summary>
    Cut,
}
