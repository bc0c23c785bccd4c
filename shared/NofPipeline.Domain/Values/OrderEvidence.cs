using NofPipeline.Domain.Tokens;

namespace NofPipeline.Domain.Values;

/// <summary>
/// Evidence of how a value stands among values that are equal at their printed precision. Published values carry two decimals
/// but were ranked unrounded (see docs/adr: order evidence).
/// </summary>
/// <param name="Basis">Where the evidence comes from.</param>
/// <param name="Position">The lower, the better; equal positions of one basis are a true tie as far as that basis reaches.</param>
/// <param name="RankWithinType">The published rank within the organisation type beside a published score, where there is one; it tells more than the score does.</param>
public readonly record struct OrderEvidence(OrderBasis Basis, int Position, int? RankWithinType = null)
{
    /// <summary>
    /// Whether it places a value before another that is equal as printed. Within one type published ranks decide where both have one; across types, and
    /// where a rank is missing, positions of the same basis do.
    /// </summary>
    public bool IsAheadOf(OrderEvidence other, bool ofOneType) =>
        ofOneType && (TypeRank, other.TypeRank) is ({ } own, { } others) ? own < others
        : Basis == other.Basis && Position < other.Position && (ofOneType || Basis != OrderBasis.PublishedRank);

    private int? TypeRank => Basis == OrderBasis.PublishedRank ? Position : RankWithinType;
}

/// <summary>Where the order among values that are equal as printed comes from.</summary>
public enum OrderBasis
{
    /// <summary>An order column: positions may be compared across all organisation types.</summary>
    [Token("order-column")]
    OrderColumn,

    /// <summary>A published rank: positions may be compared within one organisation type only.</summary>
    [Token("published-rank")]
    PublishedRank,

    /// <summary>
    /// The score that is published for the value, times 100, and its published rank within the type: scores may be compared across all types. Only their
    /// order is used, never the number.
    /// </summary>
    [Token("published-score")]
    PublishedScore,
}
